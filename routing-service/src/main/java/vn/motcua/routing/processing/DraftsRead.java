package vn.motcua.routing.processing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import vn.motcua.events.PostRole;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.Leg;
import vn.motcua.routing.casefile.LegState;
import vn.motcua.routing.post.Posts;

/** Which approver has opened which draft, as it was: by the hash of what they read. */
@ApplicationScoped
public class DraftsRead {
    private final EntityManager entities;

    DraftsRead(EntityManager entities) {
        this.entities = entities;
    }

    /** Of the drafts of this case that wait for the reader's approval. Reading again changes nothing. */
    public void record(CaseFile file, Posts reader, Instant at) {
        file.legs().stream()
                .filter(leg -> leg.state() == LegState.SUBMITTED_FOR_APPROVAL && mayApprove(leg, reader))
                .forEach(leg -> entities.createNativeQuery("""
                        insert into draft_read (leg_id, hash, officer, at) values (?1, ?2, ?3, ?4)
                        on conflict do nothing""")
                        .setParameter(1, leg.id())
                        .setParameter(2, leg.draftHash())
                        .setParameter(3, reader.officer())
                        .setParameter(4, at)
                        .executeUpdate());
    }

    boolean has(Leg leg, String officer) {
        var read = entities.createNativeQuery(
                        "select count(*) from draft_read where leg_id = ?1 and hash = ?2 and officer = ?3", Long.class)
                .setParameter(1, leg.id())
                .setParameter(2, leg.draftHash())
                .setParameter(3, officer)
                .getSingleResult();
        return !read.equals(0L);
    }

    private static boolean mayApprove(Leg leg, Posts reader) {
        var step = leg.currentStep();
        var unit = step.unit() == null ? leg.plan().unit() : step.unit();
        return reader.as(PostRole.APPROVER, leg.agency(), unit).isPresent();
    }
}
