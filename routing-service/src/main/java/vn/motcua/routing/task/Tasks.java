package vn.motcua.routing.task;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.motcua.routing.casefile.LegState;

@ApplicationScoped
public class Tasks implements PanacheRepositoryBase<Task, UUID> {
    // The query is bounded: tasks that the officer's posts cover at this instant, that they lead, or that they answer
    // for.
    private static final String MINE = """
            from Task t where t.state = OPEN and t.agency in :agencies
              and (t.accountable = :officer or exists (
                select 1 from Assignment a where a.officer = :officer and a.agency = t.agency
                  and (a.role = t.role or a.role = DEPT_LEAD or a.role = HEAD_OF_ONE_STOP)
                  and (a.unit is null or a.unit = t.unit) and a.fromAt <= :at and (a.toAt is null or a.toAt > :at)))
              and (:caseId is null or t.caseId = :caseId)
              and (t.dueAt > :afterDue or (t.dueAt = :afterDue and t.id > :afterId))
            order by t.dueAt, t.id""";

    public List<Task> worklist(String officer, Set<String> agencies, UUID caseId, After after, Instant at, int limit) {
        return getEntityManager()
                .createQuery(MINE, Task.class)
                .setParameter("agencies", agencies)
                .setParameter("officer", officer)
                .setParameter("at", at)
                .setParameter("caseId", caseId)
                .setParameter("afterDue", after.due())
                .setParameter("afterId", after.id())
                .setMaxResults(limit)
                .getResultList();
    }

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

    /** Cancels the tasks that are still open of a leg that ends. */
    public void cancelOf(UUID caseId, String leg, String by, Instant at) {
        list("caseId = ?1 and leg = ?2 and state = OPEN", caseId, leg).forEach(task -> task.cancel(by, at));
    }

    /** The states of the legs that these tasks belong to. */
    LegStates legStatesOf(List<Task> some) {
        var cases = some.stream().map(Task::caseId).distinct().toList();
        var states = getEntityManager()
                .createQuery(
                        "select l.caseFile.id, l.key, l.state from Leg l where l.caseFile.id in :cases", Object[].class)
                .setParameter("cases", cases)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> new LegStates.Place((UUID) row[0], (String) row[1]), row -> (LegState) row[2]));
        return new LegStates(states);
    }

    record LegStates(Map<Place, LegState> states) {
        record Place(UUID caseId, String leg) {}

        /** Absent for what belongs to the case. */
        LegState of(Task task) {
            return task.leg() == null ? null : states.get(new Place(task.caseId(), task.leg()));
        }
    }

    /** Where the previous page ended. */
    public record After(Instant due, UUID id) {
        public static final After START = new After(Instant.EPOCH, new UUID(0, 0));
    }
}
