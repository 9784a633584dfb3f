package vn.motcua.routing.task;

import java.util.List;
import java.util.Optional;
import vn.motcua.routing.casefile.LegState;
import vn.motcua.routing.post.Posts;

/** The only guard of all commands: what the holder of these posts may do now on a task, and why they may not do the rest. */
final class Choices {
    private Choices() {}

    /** @param why absent if it may be given now */
    record Choice(Command command, WhyNot why) {}

    /** @param legState absent for what belongs to the case */
    static List<Choice> of(Task task, LegState legState, Posts posts) {
        return Command.on(task).stream()
                .map(command -> new Choice(
                        command, whyNot(command, task, legState, posts).orElse(null)))
                .toList();
    }

    static Optional<WhyNot> whyNot(Command command, Task task, LegState legState, Posts posts) {
        var stage = command.stage();
        if (!stage.kinds().contains(task.kind()) || !stage.roles().contains(task.role())) {
            return Optional.of(WhyNot.STEP);
        }
        if (legState != null && !stage.legStates().contains(legState)) {
            return Optional.of(WhyNot.STATE);
        }
        return switch (command.giver()) {
            case HEAD ->
                posts.asHead(task.agency(), task.unit()).isPresent() ? Optional.empty() : Optional.of(WhyNot.POST);
            case HOLDER -> notHolder(task, posts);
            case ASSIGNEE ->
                notHolder(task, posts)
                        .or(() -> task.assignee() == null ? Optional.of(WhyNot.NOT_TAKEN) : Optional.empty());
        };
    }

    private static Optional<WhyNot> notHolder(Task task, Posts posts) {
        if (task.assignee() != null && !task.assignee().equals(posts.officer())) {
            return Optional.of(WhyNot.HOLDER);
        }
        return posts.as(task.role(), task.agency(), task.unit()).isPresent()
                ? Optional.empty()
                : Optional.of(WhyNot.POST);
    }
}
