package vn.motcua.routing.task;

import java.util.List;
import java.util.Optional;
import vn.motcua.routing.casefile.LegState;
import vn.motcua.routing.post.Posts;

/** The only guard of all commands: what the holder of these posts may do now on a task, and why they may not do the rest. */
public final class Choices {
    private Choices() {}

    /** @param why absent if it may be given now */
    public record Choice(Command command, WhyNot why) {}

    /**
     * @param assignee absent until somebody is assigned
     * @param legState absent for what belongs to the case
     */
    public static List<Choice> of(Task.Duty duty, String assignee, LegState legState, Posts posts) {
        return Command.ofKind(duty.kind()).stream()
                .map(command -> new Choice(
                        command,
                        whyNot(command, duty, assignee, legState, posts).orElse(null)))
                .toList();
    }

    static Optional<WhyNot> whyNot(Command command, Task.Duty duty, String assignee, LegState legState, Posts posts) {
        var stage = command.stage();
        if (!stage.kinds().contains(duty.kind()) || !stage.roles().contains(duty.role())) {
            return Optional.of(WhyNot.STEP);
        }
        if (legState != null && !stage.legStates().contains(legState)) {
            return Optional.of(WhyNot.STATE);
        }
        return switch (command.giver()) {
            case HEAD ->
                posts.asHead(duty.agency(), duty.unit()).isPresent() ? Optional.empty() : Optional.of(WhyNot.POST);
            case HOLDER -> notHolder(duty, assignee, posts);
            case ASSIGNEE ->
                notHolder(duty, assignee, posts)
                        .or(() -> assignee == null ? Optional.of(WhyNot.NOT_TAKEN) : Optional.empty());
        };
    }

    private static Optional<WhyNot> notHolder(Task.Duty duty, String assignee, Posts posts) {
        if (assignee != null && !assignee.equals(posts.officer())) {
            return Optional.of(WhyNot.HOLDER);
        }
        return posts.as(duty.role(), duty.agency(), duty.unit()).isPresent()
                ? Optional.empty()
                : Optional.of(WhyNot.POST);
    }
}
