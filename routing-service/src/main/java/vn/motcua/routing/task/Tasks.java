package vn.motcua.routing.task;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
public class Tasks implements PanacheRepositoryBase<Task, UUID> {
    public Optional<Task> visibleTo(Set<String> agencies, UUID id) {
        return find("id = ?1 and agency in ?2", id, agencies).firstResultOptional();
    }

    public List<Task> openOf(UUID caseId) {
        return list("caseId = ?1 and state = OPEN order by dueAt, id", caseId);
    }

    /** An open task of this kind: of the leg, or of the case if there is no leg. Other tasks may be open beside it. */
    public Optional<Task> openOf(UUID caseId, String leg, TaskKind kind) {
        return find("caseId = ?1 and leg is not distinct from ?2 and kind = ?3 and state = OPEN", caseId, leg, kind)
                .firstResultOptional();
    }

    /** The officer who did the step last; empty if nobody has. */
    public Optional<String> lastDone(UUID caseId, String leg, String step) {
        return find(
                        "caseId = ?1 and leg = ?2 and step = ?3 and state = DONE order by closedAt desc, id desc",
                        caseId,
                        leg,
                        step)
                .firstResultOptional()
                .map(Task::closedBy);
    }

    /** Cancels the tasks that are still open of a leg that ends. */
    public void cancelOf(UUID caseId, String leg, String by, Instant at) {
        list("caseId = ?1 and leg = ?2 and state = OPEN", caseId, leg).forEach(task -> task.cancel(by, at));
    }
}
