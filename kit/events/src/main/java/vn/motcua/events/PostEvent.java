package vn.motcua.events;

import java.time.OffsetDateTime;

/** Facts of {@link Topic#POST}, compacted by assignment: who holds which post, from when to when. */
public sealed interface PostEvent {
    String key();

    /** @param to absent while open-ended @param decision number of the order that assigns (<i>quyết định</i>) */
    record AssignmentPublished(
            String key,
            String officer,
            String officerName,
            String agency,
            String unit,
            PostRole role,
            OffsetDateTime from,
            OffsetDateTime to,
            String decision)
            implements PostEvent {}
}
