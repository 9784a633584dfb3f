package vn.motcua.routing.appointment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.motcua.routing.appointment.Deadline.Kind;

/** Every due date that was ever set. A case has a few for each of its legs. */
@ApplicationScoped
public class Deadlines implements PanacheRepositoryBase<Deadline, Long> {

    public void reception(UUID caseId, Promise promise, Instant at) {
        persist(new Deadline(caseId, null, Kind.RECEPTION, promise, at));
    }

    public void appointment(UUID caseId, String leg, Promise promise, Instant at) {
        persist(new Deadline(caseId, leg, Kind.APPOINTMENT, promise, at));
    }

    public void leg(UUID caseId, String leg, Promise promise, Instant at) {
        persist(new Deadline(caseId, leg, Kind.LEG, promise, at));
    }

    /** The promises of this kind in force, by leg: the newest due date that tells what it was counted from. */
    public Map<String, Promise> inForce(UUID caseId, Kind kind) {
        var newest = new LinkedHashMap<String, Promise>();
        of(caseId).stream()
                .filter(deadline -> deadline.kind() == kind)
                .forEach(deadline -> deadline.promise().ifPresent(promise -> newest.put(deadline.leg(), promise)));
        return newest;
    }

    /** In the order in which they were set. */
    public List<Deadline> of(UUID caseId) {
        return list("caseId = ?1 order by id", caseId);
    }
}
