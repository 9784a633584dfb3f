package vn.motcua.intake.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.events.CaseEvent;
import vn.motcua.events.CaseEvent.CaseSetBack;
import vn.motcua.events.CaseEvent.CaseWithdrawn;
import vn.motcua.events.CaseEvent.LegOpened;
import vn.motcua.events.CaseEvent.OnPaper;
import vn.motcua.events.CaseEvent.PackageSent;
import vn.motcua.events.CaseEvent.ResultIssued;
import vn.motcua.events.CaseStatus;
import vn.motcua.events.CaseStatus.Appointment;
import vn.motcua.events.EventType;
import vn.motcua.rest.Cursor;

/** The projection of the cases: progress, legs, results and timeline. */
@ApplicationScoped
public class Progress {
    private static final String ACKNOWLEDGE =
            "insert into result_read (application_id, leg, at) values (?1, ?2, ?3) on conflict do nothing";

    private static final String CLOSE =
            "update OpenedLeg l set l.closedAt = ?3 where l.key.applicationId = ?1 and (?2 = '' or l.key.leg = ?2)";

    private static final String LEG_OPENED = EventType.LEG_OPENED.type();

    private final EntityManager entities;

    Progress(EntityManager entities) {
        this.entities = entities;
    }

    CaseProgress of(CaseEvent event) {
        var application = event.applicationId();
        var progress = find(application).orElseGet(() -> {
            var first = new CaseProgress(application, event.status());
            entities.persist(first);
            return first;
        });
        if (!event.changesNoHolder()) {
            progress.now(event.status());
        }
        return progress;
    }

    Optional<CaseProgress> find(UUID application) {
        return Optional.ofNullable(entities.find(CaseProgress.class, application));
    }

    /** The case with these two codes. */
    public Optional<CaseStatus> lookedUp(String caseCode, String lookUpCode) {
        return entities.createQuery(
                        "from CaseProgress p where p.caseCode = ?1 and p.lookUpCode = ?2", CaseProgress.class)
                .setParameter(1, caseCode)
                .setParameter(2, lookUpCode)
                .getResultStream()
                .findFirst()
                .map(CaseProgress::status);
    }

    void tell(CaseEventLine.Key key, CaseEvent event) {
        entities.persist(new CaseEventLine(key, event));
    }

    void opened(LegOpened opened) {
        entities.merge(new OpenedLeg(opened));
    }

    /** The system of another agency may read the documents from now on. */
    void sent(PackageSent sent) {
        Optional.ofNullable(entities.find(OpenedLeg.class, new LegKey(sent.applicationId(), sent.leg())))
                .ifPresent(leg -> leg.sentTo(sent.system()));
    }

    void issued(OnPaper stated, long sequence) {
        entities.persist(new FormOfOffice(stated, sequence));
    }

    List<FormOfOffice> forms(UUID application) {
        return entities.createQuery(
                        "from FormOfOffice f where f.applicationId = ?1 order by f.sequence", FormOfOffice.class)
                .setParameter(1, application)
                .getResultList();
    }

    Optional<FormOfOffice> form(UUID application, UUID id) {
        return entities.createQuery("from FormOfOffice f where f.id = ?1 and f.applicationId = ?2", FormOfOffice.class)
                .setParameter(1, id)
                .setParameter(2, application)
                .getResultStream()
                .findFirst();
    }

    void issued(ResultIssued issued) {
        entities.merge(new IssuedResult(issued));
        closed(issued);
    }

    /** Nobody works on the leg any more. */
    void closed(CaseEvent.OfLeg event) {
        close(event.applicationId(), event.leg(), event.status().at().toInstant());
    }

    void reopened(CaseEvent.OfLeg event) {
        close(event.applicationId(), event.leg(), null);
    }

    /** Nobody works on any leg any more. */
    void closed(CaseWithdrawn withdrawn) {
        close(withdrawn.applicationId(), "", withdrawn.status().at().toInstant());
    }

    private void close(UUID application, String leg, Instant at) {
        entities.createQuery(CLOSE)
                .setParameter(1, application)
                .setParameter(2, leg)
                .setParameter(3, at)
                .executeUpdate();
    }

    /** Deletes the results, forms and legs that the office's database lost. Their timeline entries stay. */
    void setBack(CaseSetBack setBack) {
        var id = setBack.applicationId();
        var appointments = setBack.status().appointments();
        var issued = appointments.stream()
                .filter(appointment -> appointment.issuedAt() != null)
                .map(Appointment::leg)
                .toList();
        entities.createQuery("delete from IssuedResult r where r.key.applicationId = ?1 and r.key.leg not in ?2")
                .setParameter(1, id)
                .setParameter(2, issued)
                .executeUpdate();
        // A result that is issued again must be acknowledged again.
        entities.createNativeQuery("delete from result_read where application_id = ?1 and leg <> all(?2)")
                .setParameter(1, id)
                .setParameter(2, issued.toArray(String[]::new))
                .executeUpdate();
        entities.createQuery(
                        "update OpenedLeg l set l.closedAt = null where l.key.applicationId = ?1 and l.key.leg not in ?2")
                .setParameter(1, id)
                .setParameter(2, issued)
                .executeUpdate();
        var sequences = setBack.lost().stream().map(CaseSetBack.Lost::sequence).toList();
        entities.createQuery("delete from FormOfOffice f where f.applicationId = ?1 and f.sequence in ?2")
                .setParameter(1, id)
                .setParameter(2, sequences)
                .executeUpdate();
        var opened = setBack.lost().stream()
                .filter(lost -> lost.type().equals(LEG_OPENED))
                .map(CaseSetBack.Lost::leg)
                .toList();
        entities.createQuery("delete from OpenedLeg l where l.key.applicationId = ?1 and l.key.leg in ?2")
                .setParameter(1, id)
                .setParameter(2, opened)
                .executeUpdate();
    }

    List<IssuedResult> results(UUID application) {
        return entities.createQuery(
                        "from IssuedResult r where r.key.applicationId = ?1 order by r.issuedAt, r.key.leg",
                        IssuedResult.class)
                .setParameter(1, application)
                .getResultList();
    }

    Optional<IssuedResult> result(UUID application, String leg) {
        return Optional.ofNullable(entities.find(IssuedResult.class, new LegKey(application, leg)));
    }

    /** @return whether it is the first time */
    public boolean acknowledged(UUID application, String leg, Instant at) {
        return entities.createNativeQuery(ACKNOWLEDGE)
                        .setParameter(1, application)
                        .setParameter(2, leg)
                        .setParameter(3, at)
                        .executeUpdate()
                == 1;
    }

    /** Oldest first. */
    List<TimelineLine> timeline(UUID application, Optional<Cursor> after, int limit) {
        var since = after.isPresent()
                ? " and (l.at > :at or l.at = :at and (l.key.origin > :origin"
                        + " or l.key.origin = :origin and l.key.number > :number))"
                : "";
        var query = entities.createQuery(
                        "from TimelineLine l where l.key.applicationId = :id" + since
                                + " order by l.at, l.key.origin, l.key.number",
                        TimelineLine.class)
                .setParameter("id", application)
                .setMaxResults(limit);
        after.ifPresent(cursor -> query.setParameter("at", cursor.instant(0))
                .setParameter("origin", cursor.text(1))
                .setParameter("number", cursor.number(2)));
        return query.getResultList();
    }
}
