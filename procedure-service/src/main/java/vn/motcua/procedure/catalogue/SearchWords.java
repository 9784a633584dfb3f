package vn.motcua.procedure.catalogue;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How people say what the catalogue calls otherwise.
 *
 * @param code names the entry
 * @param synonyms what people say: whoever asks for one of them is shown what is meant
 * @param abbreviations like synonyms; they also stand in names, so that whoever asks for the words is shown them too
 * @param means the same in words of the catalogue, the likeliest first; none if the synonyms say nothing about a procedure ("xin", "thủ tục")
 */
public record SearchWords(String code, List<String> synonyms, List<String> abbreviations, List<String> means) {
    public SearchWords {
        synonyms = List.copyOf(Objects.requireNonNullElse(synonyms, List.of()));
        abbreviations = List.copyOf(Objects.requireNonNullElse(abbreviations, List.of()));
        means = List.copyOf(Objects.requireNonNullElse(means, List.of()));
    }

    /** What people say. */
    public Stream<String> said() {
        return Stream.concat(synonyms.stream(), abbreviations.stream());
    }
}
