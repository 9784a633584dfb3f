package vn.motcua.routing.look;

import java.util.Collection;
import vn.motcua.events.PostRole;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.Leg;
import vn.motcua.routing.post.Posts;
import vn.motcua.routing.task.Task;

/**
 * Whether an official handles a case: works at the counter that received it, holds the post of a step of a leg that was opened, leads
 * the unit of that leg, or answers for an open task. Only they are shown people (Law 91/2025/QH15).
 */
public final class Handling {
    private Handling() {}

    public static boolean is(CaseFile file, Posts posts, Collection<Task> open) {
        return isAtCounter(file, posts)
                || file.legs().stream().anyMatch(leg -> isOnLeg(leg, posts))
                || open.stream().anyMatch(task -> posts.officer().equals(task.accountable()));
    }

    private static boolean isAtCounter(CaseFile file, Posts posts) {
        return posts.as(PostRole.COUNTER_OFFICER, file.receivingAgency(), file.receivingUnit())
                .or(() -> posts.as(PostRole.HEAD_OF_ONE_STOP, file.receivingAgency(), file.receivingUnit()))
                .isPresent();
    }

    private static boolean isOnLeg(Leg leg, Posts posts) {
        return leg.openedAt() != null
                && (posts.asHead(leg.agency(), leg.plan().unit()).isPresent()
                        || leg.plan().steps().stream()
                                .anyMatch(step -> posts.as(
                                                step.role(),
                                                leg.agency(),
                                                step.unit() == null ? leg.plan().unit() : step.unit())
                                        .isPresent()));
    }
}
