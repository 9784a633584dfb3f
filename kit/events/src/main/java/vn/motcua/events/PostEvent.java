package vn.motcua.events;

import jakarta.annotation.Nullable;
import java.time.OffsetDateTime;

/** Facts of {@link Topic#POST}, compacted by assignment: who holds which post, from when to when. */
public sealed interface PostEvent {
    String key();

    /**
     * Who holds which post, from when to when.
     * @param to absent while open-ended @param decision number of the order that assigns (<i>quyết định</i>) */
    record AssignmentPublished(
            String key,
            String officer,
            String officerName,
            String agency,
            String unit,
            PostRole role,
            OffsetDateTime from,
            @Nullable OffsetDateTime to,
            @Nullable String decision)
            implements PostEvent {}
}
