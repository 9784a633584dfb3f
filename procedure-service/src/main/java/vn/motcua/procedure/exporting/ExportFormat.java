package vn.motcua.procedure.exporting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The format of an export. */
enum ExportFormat {
    JSON("application/json"),
    CSV("text/csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** The form in which the national database holds procedures. */
    NATIONAL("application/jsonl");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    static Optional<ExportFormat> of(String name) {
        return Arrays.stream(values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    String fileExtension() {
        return this == NATIONAL ? "jsonl" : name().toLowerCase(Locale.ROOT);
    }
}
