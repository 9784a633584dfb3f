package vn.motcua.procedure.files;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The content of a catalogue file, recognized by its name. */
enum FileKind {
    AGENCIES("agencies\\.yaml", "agencies"),
    CALENDAR("calendar-[0-9]{4}\\.yaml", "calendar"),
    PARAMETERS("parameters\\.yaml", "parameters"),
    WORDS("words\\.yaml", "wordsFile"),
    LIST("lists/[A-Za-z0-9][A-Za-z0-9._-]{0,79}\\.yaml", "list"),
    PROCEDURE("procedures/[0-9A-Z]{1,40}(\\.[0-9A-Z]{1,40}){0,6}\\.yaml", "procedure");

    private final Pattern name;
    private final String definition;

    FileKind(String name, String definition) {
        this.name = Pattern.compile(name);
        this.definition = definition;
    }

    /** The name of its format in {@code catalogue/format.json}. */
    String definition() {
        return definition;
    }

    static Optional<FileKind> of(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.name.matcher(name).matches())
                .findFirst();
    }
}
