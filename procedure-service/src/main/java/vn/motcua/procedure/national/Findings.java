package vn.motcua.procedure.national;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.procedure.national.Finding.Place;

/** Collects the findings of one record: each kind once, with its places. What a person has answered is no finding any more. */
final class Findings {
    private static final int MOST_PLACES = 100;
    private static final int MOST_QUESTIONS = 1_000;
    private static final int LONGEST_SEEN = 120;

    private final Answers answers;
    private final Map<FindingCode, List<Place>> places = new EnumMap<>(FindingCode.class);
    private final Map<FindingCode, Integer> counts = new EnumMap<>(FindingCode.class);
    private final Set<Question> questions = new LinkedHashSet<>();
    private final List<Answered> answered = new ArrayList<>();

    private record Answered(String pointer, Part part, Answer answer) {
        boolean isOf(Part wanted, String place) {
            return part == wanted && (pointer.equals(place) || pointer.startsWith(place + "/"));
        }
    }

    Findings(Answers answers) {
        this.answers = answers;
    }

    void add(FindingCode code, String pointer) {
        add(code, pointer, null);
    }

    void add(FindingCode code, String pointer, String seen) {
        if (code.weight() != FindingWeight.NOTE && questions.size() < MOST_QUESTIONS) {
            var question = Question.of(code, seen);
            questions.add(question);
            var answer = answers.to(question);
            if (answer.isPresent()) {
                answered.add(new Answered(pointer, code.part(), answer.get()));
                return;
            }
        }
        var known = places.computeIfAbsent(code, _ -> new ArrayList<>());
        if (known.size() < MOST_PLACES) {
            known.add(new Place(pointer, shortened(seen)));
        }
        counts.merge(code, 1, Integer::sum);
    }

    /** What was answered about a part at this place or below it, in the order of the questions. */
    List<Answer> answers(Part part, String pointer) {
        return answered.stream()
                .filter(each -> each.isOf(part, pointer))
                .map(Answered::answer)
                .toList();
    }

    List<Finding> all() {
        return places.entrySet().stream()
                .map(entry -> new Finding(entry.getKey(), counts.get(entry.getKey()), List.copyOf(entry.getValue())))
                .toList();
    }

    /** Those that were answered too; a record has a thousand at most. */
    Set<Question> questions() {
        return Collections.unmodifiableSet(questions);
    }

    // Cuts between whole characters, because half of one cannot be stored.
    private static String shortened(String seen) {
        if (seen == null || seen.codePointCount(0, seen.length()) <= LONGEST_SEEN) {
            return seen;
        }
        return seen.substring(0, seen.offsetByCodePoints(0, LONGEST_SEEN)) + "…";
    }
}
