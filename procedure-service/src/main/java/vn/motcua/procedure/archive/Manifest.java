package vn.motcua.procedure.archive;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * The list of an archive's entries; it is itself the first entry.
 *
 * @param revision of the law: the number of publications of the installation that wrote the archive
 * @param entries every entry except the manifest
 */
record Manifest(
        int format,
        long revision,
        @NotBlank String createdBy,
        @NotNull OffsetDateTime createdAt,
        @NotNull List<@NotNull @Valid Entry> entries) {
    static final int FORMAT = 1;

    record Entry(
            @NotBlank String path,
            @Min(0) long bytes,
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256) {}
}
