package vn.motcua.notification;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.motcua.events.ApplicationEvent.ApplicationSubmitted;
import vn.motcua.events.ApplicationEvent.ContactCorrected;
import vn.motcua.events.CaseEvent;
import vn.motcua.events.CaseEvent.CaseAccepted;
import vn.motcua.events.CaseEvent.CaseOpened;
import vn.motcua.events.CaseEvent.LegOpened;
import vn.motcua.events.CaseEvent.ResultIssued;
import vn.motcua.events.CaseEvent.StepCompleted;
import vn.motcua.events.CaseEvent.SupplementRequested;
import vn.motcua.events.CaseEvent.SupplementRequested.Item;
import vn.motcua.events.CaseStatus;
import vn.motcua.events.CaseStatus.Appointment;
import vn.motcua.events.CaseStatus.Due;
import vn.motcua.events.CaseStatus.Handler;
import vn.motcua.events.CaseStatus.Outcome;
import vn.motcua.events.Channel;
import vn.motcua.events.CheckEvent.Moment;
import vn.motcua.events.Contact;
import vn.motcua.events.Language;
import vn.motcua.events.Person;
import vn.motcua.events.PostRole;
import vn.motcua.events.Submission;
import vn.motcua.events.SupplementReason;
import vn.motcua.events.Text;

/** One birth registration at a commune, as routing publishes it. */
public final class CaseEvents {
    public static final UUID APPLICATION = UUID.fromString("01990000-0000-7000-8000-000000000001");
    public static final String CASE_CODE = "H26.101-260903-0001";

    private static final OffsetDateTime FILED = OffsetDateTime.parse("2026-08-31T09:30:00+07:00");
    private static final OffsetDateTime ACCEPTED = OffsetDateTime.parse("2026-09-03T08:05:00+07:00");
    private static final OffsetDateTime DUE = OffsetDateTime.parse("2026-09-04T08:05:00+07:00");
    private static final Handler HOA = new Handler("cb-101-1", "Nguyễn Thị Hoa", PostRole.COUNTER_OFFICER);

    private CaseEvents() {}

    /** @param externalId null if it was filed online and not by the portal */
    public static Submission submission(String externalId) {
        return new Submission(
                1,
                FILED,
                "1.001193",
                new Submission.Place("H26.101", "mot-cua"),
                externalId == null ? Channel.ONLINE : Channel.PORTAL,
                externalId,
                2,
                new Person(Person.Kind.CITIZEN, "Trần Thị Bình", "001190000002"),
                null,
                null,
                null,
                JsonNodeFactory.instance.objectNode(),
                List.of(),
                List.of(),
                null);
    }

    public static Contact contact(String email, Language language) {
        return new Contact("Trần Thị Bình", email, null, language, null);
    }

    public static ApplicationSubmitted submitted(UUID application, String externalId, String email, Language language) {
        return new ApplicationSubmitted(application, submission(externalId), contact(email, language));
    }

    public static ApplicationSubmitted submittedWantingForms(UUID application, String email) {
        return new ApplicationSubmitted(
                application, submission(null), new Contact("Trần Thị Bình", email, null, Language.VI, true));
    }

    public static ContactCorrected contactCorrected(UUID application, String email, Language language) {
        return new ContactCorrected(application, 1, contact(email, language), FILED);
    }

    public static CaseOpened opened(UUID application) {
        return new CaseOpened(application, waiting(1, FILED), null);
    }

    public static SupplementRequested supplementRequested() {
        return supplementRequested(APPLICATION);
    }

    public static SupplementRequested supplementRequested(UUID application) {
        var items = List.of(
                new Item(
                        "birth-notice",
                        SupplementReason.MISSING_PAPER,
                        new Text("Thiếu giấy chứng sinh", "The birth notice is missing")),
                new Item(
                        "form",
                        SupplementReason.INEXACT,
                        new Text("Địa chỉ chưa chính xác", "The address is not exact")));
        var status = waiting(5, OffsetDateTime.parse("2026-08-31T10:00:00+07:00"));
        return new SupplementRequested(
                application, status, null, "12/PBS-TTPVHCC", items, "Thiếu thành phần hồ sơ", null, null);
    }

    public static CaseAccepted accepted() {
        return accepted(APPLICATION);
    }

    public static CaseAccepted accepted(UUID application) {
        return new CaseAccepted(application, running(2, ACCEPTED), true, null, null);
    }

    public static StepCompleted stepCompleted() {
        return stepCompleted(APPLICATION);
    }

    /** An event that changes nothing that the portal shows. */
    public static StepCompleted stepCompleted(UUID application) {
        return new StepCompleted(application, running(2, ACCEPTED.plusHours(1)), "civil-status", "handle");
    }

    public static LegOpened legOpenedAt(String agency) {
        return legOpened(APPLICATION, agency);
    }

    public static LegOpened legOpened(UUID application, String agency) {
        return new LegOpened(application, running(4, ACCEPTED), "civil-status", agency, null, DUE);
    }

    /** The same as the event's status, of a case that is settled while the applicant waits. */
    public static CaseStatus inOneSitting(CaseStatus status) {
        return new CaseStatus(
                status.caseCode(),
                status.portalCode(),
                status.procedure(),
                status.procedureName(),
                status.receivingAgency(),
                status.agency(),
                status.unit(),
                status.handler(),
                status.filedAt(),
                status.acceptedAt(),
                status.dueAt(),
                status.endedAt(),
                status.supplements(),
                status.appointments(),
                status.at(),
                true,
                status.receivingUnit(),
                status.toPay());
    }

    /** The same status with another agency's system at work, which the head of the one-stop watches. */
    public static CaseStatus watched(CaseStatus status) {
        return new CaseStatus(
                status.caseCode(),
                status.portalCode(),
                status.procedure(),
                status.procedureName(),
                status.receivingAgency(),
                "H26.101.1",
                null,
                new Handler("cb-101-3", "Lê Thị Thu Hà", PostRole.HEAD_OF_ONE_STOP),
                status.filedAt(),
                status.acceptedAt(),
                status.dueAt(),
                status.endedAt(),
                status.supplements(),
                status.appointments(),
                status.at(),
                null,
                status.receivingUnit(),
                status.toPay());
    }

    private static CaseStatus waiting(int portalCode, OffsetDateTime at) {
        return status(null, portalCode, null, null, List.of(), at);
    }

    private static CaseStatus running(int portalCode, OffsetDateTime at) {
        var appointments = List.of(
                appointment("civil-status", new Text("Giấy khai sinh", "Birth certificate"), DUE),
                appointment("identity-card", new Text("Thẻ căn cước", "Identity card"), null));
        return status(CASE_CODE, portalCode, ACCEPTED, DUE, appointments, at);
    }

    /** Of two: everything else stays as it was when the case was accepted. */
    public static CaseEvent firstResultIssued(UUID application) {
        var name = new Text("Giấy khai sinh", "Birth certificate");
        var issued = new Appointment(
                "civil-status",
                "civil-status",
                name,
                "H26.101",
                DUE,
                ACCEPTED.plusHours(1),
                null,
                Outcome.GRANTED,
                "51/2026",
                null);
        var waits = appointment("identity-card", new Text("Thẻ căn cước", "Identity card"), null);
        var status = status(CASE_CODE, 2, ACCEPTED, DUE, List.of(issued, waits), ACCEPTED.plusHours(1));
        return new ResultIssued(application, status, "civil-status", Outcome.GRANTED, "51/2026", null, null);
    }

    private static Appointment appointment(String leg, Text name, OffsetDateTime due) {
        return new Appointment(leg, leg, name, "H26.101", due, null, null, null, null, null);
    }

    private static CaseStatus status(
            String code,
            int portalCode,
            OffsetDateTime accepted,
            OffsetDateTime due,
            List<Appointment> appointments,
            OffsetDateTime at) {
        var procedure = new Text("Đăng ký khai sinh", "Birth registration");
        return new CaseStatus(
                code,
                portalCode,
                "1.001193",
                procedure,
                "H26.101",
                "H26.101",
                "mot-cua",
                HOA,
                FILED,
                accepted,
                due,
                null,
                0,
                appointments,
                at,
                null,
                "mot-cua",
                List.of(new Due(new Text("Lệ phí hộ tịch", "Civil status fee"), 8000, Moment.RETURN)));
    }
}
