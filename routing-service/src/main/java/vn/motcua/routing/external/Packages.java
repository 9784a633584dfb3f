package vn.motcua.routing.external;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import vn.motcua.messaging.Uuid7;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.Leg;

@ApplicationScoped
public class Packages implements PanacheRepositoryBase<CasePackage, UUID> {
    private static final String DUE = """
            select * from package where state = 'TO_SEND' and next_try_at <= :now
             order by next_try_at limit :limit for update skip locked""";

    private final Session entities;
    private final Clock clock;

    Packages(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** To be sent once the transaction has committed. */
    public void prepare(CaseFile file, Leg leg, Instant at) {
        persist(new CasePackage(
                Uuid7.next(clock), file.id(), leg.key(), leg.plan().system(), at));
    }

    /** What has not gone out yet stays here. */
    public void cancel(CaseFile file) {
        list("caseId", file.id()).forEach(CasePackage::cancel);
    }

    /** Takes packages whose time has come; other replicas skip them until the lease has run out. */
    List<CasePackage> lease(int limit, Duration lease) {
        var now = clock.instant();
        var due = entities.createNativeQuery(DUE, CasePackage.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
        due.forEach(casePackage -> casePackage.lease(now.plus(lease)));
        return due;
    }
}
