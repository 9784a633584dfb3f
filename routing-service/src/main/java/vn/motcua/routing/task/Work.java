package vn.motcua.routing.task;

import java.time.Instant;
import vn.motcua.events.CaseEvent;
import vn.motcua.events.CaseStatus.Handler;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.Leg;
import vn.motcua.routing.history.Journal;

/** A command that an official may give: on which task of which case, and how its effects are recorded. */
public final class Work {
    private final OpenTask open;
    private final Command command;
    private final Handler officer;
    private final Journal journal;

    Work(OpenTask open, Command command, Handler officer, Journal journal) {
        this.open = open;
        this.command = command;
        this.officer = officer;
        this.journal = journal;
    }

    /** The task is done, and the event is what was done. */
    public void done(CaseEvent event) {
        done(event, command.article());
    }

    /** @param article what it rests on, where that is not the command's own article */
    public void done(CaseEvent event, String article) {
        task().done(officer.officer(), at());
        noted(event, article);
    }

    /** The task goes on. */
    public void noted(CaseEvent event) {
        noted(event, command.article());
    }

    /** @param article absent where it rests on none */
    public void noted(CaseEvent event, String article) {
        if (!command.events().contains(event.getClass())) {
            throw new IllegalStateException(
                    command + " does not cause a " + event.getClass().getSimpleName());
        }
        journal.write(file(), new Journal.Line(officer.officer(), task().agency(), article), at(), event);
    }

    public CaseFile file() {
        return open.file();
    }

    /** Absent for what belongs to the case. */
    public Leg leg() {
        return open.leg();
    }

    public Task task() {
        return open.task();
    }

    public Handler officer() {
        return officer;
    }

    /** To the second, because a receipt shows no more; 15:00:00 is in time. */
    public Instant at() {
        return open.at();
    }
}
