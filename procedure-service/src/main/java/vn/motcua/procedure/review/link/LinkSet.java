package vn.motcua.procedure.review.link;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All links from the proposals of a review to lines of decisions. */
public record LinkSet(@NotNull @Size(max = 20) List<@NotNull @Valid Link> links) {
    /** @param proposal its key @param line the key of the decision's line */
    record Link(
            @NotNull @Size(min = 1, max = 40) @Schema(examples = "1")
            String proposal,

            @NotNull UUID decision,

            @NotNull @Size(min = 1, max = 80) @Schema(examples = "1.004873")
            String line) {}
}
