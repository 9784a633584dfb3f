package vn.motcua.routing.post;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.events.CaseStatus.Handler;
import vn.motcua.events.PostRole;
import vn.motcua.events.Submission.Place;
import vn.motcua.routing.rows.Rows;
import vn.motcua.routing.rows.Sql;

/** The posts at an instant: always the instant of the command, never a cached answer. */
@ApplicationScoped
public class Assignments implements PanacheRepositoryBase<Assignment, String> {
    private static final String OF_OFFICER = """
            select id, officer, officer_name, agency, unit, role, from_at, to_at, decision from assignment
            where officer = ? and from_at <= ? and (to_at is null or to_at > ?)""";

    private static final String IN_FORCE = " and fromAt <= ?2 and (toAt is null or toAt > ?2)";

    private final Rows rows;

    Assignments(Rows rows) {
        this.rows = rows;
    }

    public Posts of(String officer, Instant at) {
        return new Posts(officer, rows.read(Sql.of(OF_OFFICER, officer, at, at), Assignment::of));
    }

    /**
     * The one person who answers for work of a role in a unit until somebody is assigned: the head of the unit, else the
     * holder of the role itself, else the head of the agency (61/2018/NĐ-CP Art. 9, 19(1)).
     */
    public Optional<Handler> answerableFor(PostRole role, String agency, String unit, Instant at) {
        var staff = list("agency = ?1" + IN_FORCE + " order by id", agency, at).stream()
                .filter(post -> post.covers(agency, unit))
                .toList();
        var holder = staff.stream().filter(post -> post.role() == role).findFirst();
        var head = staff.stream().filter(Assignment::isHead).findFirst();
        var signer =
                staff.stream().filter(post -> post.role() == PostRole.APPROVER).findFirst();
        var first = role == PostRole.APPROVER || role == PostRole.CLERK ? holder.or(() -> head) : head.or(() -> holder);
        return first.or(() -> signer).map(Assignment::handler);
    }

    /**
     * Where an application filed for that place is received: there, if it has a counter; else at another counter of the agency, else
     * at a one-stop of the whole province, so that somebody answers every filing (118/2025/NĐ-CP Art. 6: any one-stop
     * of the province receives). Empty while nobody holds a counter anywhere.
     */
    public Optional<Place> receptionFor(Place filed, Instant at) {
        var there = count(
                "role = ?1 and agency = ?3 and (unit is null or unit = ?4)" + IN_FORCE,
                PostRole.COUNTER_OFFICER,
                at,
                filed.agency(),
                filed.unit());
        return there > 0 ? Optional.of(filed) : elsewhere(filed, at);
    }

    private Optional<Place> elsewhere(Place filed, Instant at) {
        var counters = list("role = ?1" + IN_FORCE + " order by id", PostRole.COUNTER_OFFICER, at);
        var provincial =
                list("role = ?1 and unit is null" + IN_FORCE + " order by id", PostRole.HEAD_OF_ONE_STOP, at).stream()
                        .map(Assignment::agency)
                        .toList();
        return Stream.<Predicate<Assignment>>of(
                        post -> post.agency().equals(filed.agency()),
                        post -> provincial.contains(post.agency()),
                        _ -> true)
                .flatMap(wider -> counters.stream().filter(wider))
                .findFirst()
                .map(post -> new Place(post.agency(), post.unit() == null ? filed.unit() : post.unit()));
    }

    /** The names of officers by their ids, as the staff list says; an officer it does not know is absent. */
    Map<String, String> namesOf(Collection<String> officers) {
        return officers.isEmpty()
                ? Map.of()
                : list("officer in ?1", officers).stream()
                        .collect(Collectors.toMap(Assignment::officer, Assignment::officerName, (one, _) -> one));
    }

    public boolean mayClaim(String agency, String unit) {
        return getEntityManager()
                .createQuery(
                        "select claimAllowed from UnitRule where place.agency = ?1 and place.unit = ?2", Boolean.class)
                .setParameter(1, agency)
                .setParameter(2, unit)
                .getResultStream()
                .findFirst()
                .orElse(false);
    }
}
