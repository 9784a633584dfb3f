package vn.motcua.drill.load;

import java.util.Optional;
import java.util.UUID;
import vn.motcua.demo.client.Answer;
import vn.motcua.demo.client.Officer;
import vn.motcua.demo.client.Task;
import vn.motcua.drill.ledger.Errand;

/**
 * An officer's commands. They carry a version and no key: when the answer is lost, the officer looks at the task again and
 * sees whether it was done.
 */
final class Desk {
    private final Courier courier;

    Desk(Courier courier) {
        this.courier = courier;
    }

    /** @param name of the command's path @param step the task's */
    record Verb(String name, String step, Object body) {
        boolean isDone(Answer task, Officer by) {
            return name.equals("claim")
                    ? task.text("/assignee").equals(by.id())
                    : !task.text("/state").equals("OPEN");
        }

        /** Its task stays open beside the draft. */
        boolean isDoneAsRefused(Answer answer) {
            return name.equals("extension-draft") && answer.text("/type").endsWith("/extension-pending");
        }
    }

    /** Takes the task as soon as it is in the worklist. @throws Stuck if it never is, or if it is refused */
    Answer perform(Officer officer, Errand errand, Verb verb) {
        var task = await(officer, errand, verb.step());
        var work = new Work(officer, errand, verb);
        return courier.insist(errand, () -> work.attempt(task.id()));
    }

    private Task await(Officer officer, Errand errand, String step) {
        var what = "the task %s %s in the worklist of %s".formatted(errand.leg(), step, officer.id());
        return courier.await(
                errand,
                what,
                () -> officer.readWorklist(errand.application()),
                list -> list.all("/items").stream()
                        .map(Task::of)
                        .filter(task -> task.step().equals(step))
                        .filter(task -> errand.leg() == null || errand.leg().equals(task.leg()))
                        .findFirst());
    }

    /** Reads, then commands what was read, until either says that it is done. */
    private final class Work {
        private final Officer officer;
        private final Errand errand;
        private final Verb verb;
        private boolean inDoubt;

        Work(Officer officer, Errand errand, Verb verb) {
            this.officer = officer;
            this.errand = errand;
            this.verb = verb;
        }

        Optional<Answer> attempt(UUID task) {
            return switch (Outcome.of(() -> officer.readTask(task))) {
                case Outcome.Done read
                when inDoubt && verb.isDone(read.answer(), officer) -> Optional.of(read.answer());
                case Outcome.Done read -> command(Task.of(read.answer().body()));
                case Outcome.Refused refused -> throw courier.refused(errand, refused.answer());
                case Outcome.Unknown _ -> Optional.empty();
            };
        }

        private Optional<Answer> command(Task task) {
            return switch (Outcome.of(() -> officer.attempt(task, verb.name(), verb.body()))) {
                case Outcome.Done done -> Optional.of(done.answer());
                case Outcome.Refused refused
                when inDoubt && verb.isDoneAsRefused(refused.answer()) -> Optional.of(refused.answer());
                // The attempt before, believed lost, has come through in between: the next reading will tell.
                case Outcome.Refused refused when inDoubt && isLate(refused.answer()) -> Optional.empty();
                case Outcome.Refused refused -> throw courier.refused(errand, refused.answer());
                case Outcome.Unknown unknown -> {
                    inDoubt = true;
                    courier.ledger().unknown(errand, unknown.status(), unknown.why());
                    yield Optional.empty();
                }
            };
        }

        private static boolean isLate(Answer answer) {
            return answer.status() == 412 || answer.status() == 409;
        }
    }
}
