package vn.motcua.routing.casefile;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.motcua.events.CaseStatus.Handler;
import vn.motcua.events.Channel;
import vn.motcua.events.CheckEvent.ApplicationChecked;
import vn.motcua.events.CheckEvent.Certainty;
import vn.motcua.events.CheckEvent.Component;
import vn.motcua.events.CheckEvent.FeeItem;
import vn.motcua.events.CheckEvent.HeldDocument;
import vn.motcua.events.CheckEvent.LawParameter;
import vn.motcua.events.CheckEvent.PlannedLeg;
import vn.motcua.events.CheckEvent.PlannedResult;
import vn.motcua.events.CheckEvent.PlannedStep;
import vn.motcua.events.CheckEvent.ProcedureInForce;
import vn.motcua.events.CheckEvent.Route;
import vn.motcua.events.Contact;
import vn.motcua.events.FormKind;
import vn.motcua.events.IssuedForm;
import vn.motcua.events.Language;
import vn.motcua.events.Person;
import vn.motcua.events.PostRole;
import vn.motcua.events.Submission;
import vn.motcua.events.Submission.Place;
import vn.motcua.events.Text;
import vn.motcua.routing.appointment.Promise;
import vn.motcua.routing.appointment.Promise.Since;
import vn.motcua.worktime.CountingMode;
import vn.motcua.worktime.Limit;

/** Builds cases for tests. Agencies, officers and codes are those of the local staff list. */
public final class CaseFileFixtures {
    public static final Handler COUNTER = new Handler("cb-101-1", "Nguyễn Thị Hoa", PostRole.COUNTER_OFFICER);
    public static final Handler OFFICER = new Handler("cb-101-2", "Trần Văn Minh", PostRole.CASE_OFFICER);
    public static final Handler APPROVER = new Handler("cb-101-4", "Phạm Quang Huy", PostRole.APPROVER);
    public static final Handler CLERK = new Handler("cb-101-5", "Đỗ Thị Mai", PostRole.CLERK);
    public static final Instant FILED = Instant.parse("2026-08-20T07:50:00Z");
    public static final Instant NOW = Instant.parse("2026-08-20T07:55:00Z");

    private CaseFileFixtures() {}

    public static CaseFile submitted(PlannedLeg... legs) {
        var checked = checked(UUID.randomUUID(), legs);
        return new CaseFile(checked, checked.submission().receivedAt(), NOW);
    }

    public static CaseFile accepted(PlannedLeg... legs) {
        var file = submitted(legs);
        var appointments = new LinkedHashMap<String, Promise>();
        Arrays.stream(legs).forEach(leg -> appointments.put(leg.key(), promise(leg)));
        file.accept("H26.101-260820-0001", new CaseFile.Statement("BL-1", null, null), appointments, NOW);
        return file;
    }

    static IssuedForm form(FormKind kind, String number) {
        return new IssuedForm(UUID.randomUUID(), kind, number, "");
    }

    static Promise promise(PlannedLeg leg) {
        var due = Instant.parse("2026-08-24T10:00:00Z");
        return new Promise(
                leg.limit(),
                leg.agency(),
                LocalTime.of(15, 0),
                Since.ACCEPTANCE,
                NOW,
                List.of(),
                List.of(),
                due,
                false);
    }

    /** An internal leg of three steps at the commune. */
    public static PlannedLeg internal(String key, String... after) {
        return new PlannedLeg(
                key,
                new Text("Phần " + key, "Leg " + key),
                "1.004873",
                "H26.101",
                "tu-phap",
                Route.INTERNAL,
                null,
                List.of(after),
                Limit.workingDays(3, CountingMode.NEXT_DAY),
                List.of(
                        new PlannedStep("draft", new Text("Soạn", "Draft"), PostRole.CASE_OFFICER, "tu-phap"),
                        new PlannedStep("approve", new Text("Duyệt", "Approve"), PostRole.APPROVER, null),
                        new PlannedStep("issue", new Text("Phát hành", "Issue"), PostRole.CLERK, null)),
                List.of(new PlannedResult("KQ.G15.000038", new Text("Giấy xác nhận", "Certificate"), null, null)),
                "Nghị định 123/2015/NĐ-CP Điều 22");
    }

    /** The same leg where the law sets no limit. */
    public static PlannedLeg unlimited(PlannedLeg leg) {
        return new PlannedLeg(
                leg.key(),
                leg.name(),
                leg.procedure(),
                leg.agency(),
                leg.unit(),
                leg.route(),
                leg.system(),
                leg.after(),
                null,
                leg.steps(),
                leg.results(),
                null);
    }

    public static PlannedLeg external(String key, String... after) {
        return new PlannedLeg(
                key,
                new Text("Phần " + key, "Leg " + key),
                "1.004222",
                "H26.101.1",
                null,
                Route.EXTERNAL,
                "police-residence-system",
                List.of(after),
                Limit.workingDays(2, CountingMode.SAME_DAY_CUTOFF),
                List.of(),
                List.of(new PlannedResult("KQ.G01.000064", new Text("Thông báo", "Notice"), null, null)),
                null);
    }

    public static ApplicationChecked checked(UUID id, PlannedLeg... legs) {
        return checked(id, null, submission(), legs);
    }

    public static ApplicationChecked checkedUntil(String validUntil, PlannedLeg... legs) {
        return checked(UUID.randomUUID(), OffsetDateTime.parse(validUntil), submission(), legs);
    }

    public static ApplicationChecked checked(
            UUID id, OffsetDateTime validUntil, Submission submission, PlannedLeg... legs) {
        return new ApplicationChecked(
                id,
                OffsetDateTime.parse("2026-08-20T14:50:01+07:00"),
                validUntil,
                new ProcedureInForce(
                        "1.004873",
                        LocalDate.of(2025, 7, 1),
                        new Text("Cấp giấy xác nhận tình trạng hôn nhân", "Certificate of marital status"),
                        new Text("Hộ tịch", "Civil status")),
                submission,
                List.of(legs),
                List.of(),
                List.of(),
                parameters(),
                List.of(),
                List.of(
                        new Component("CT01", new Text("Tờ khai CT01", "Form CT01")),
                        new Component("GIAY-KHAI-SINH", new Text("Giấy khai sinh", "Birth certificate"))),
                new Contact("Nguyễn Văn An", "an@example.vn", "0912345678", Language.VI, null),
                null);
    }

    public static Submission submission() {
        return submission(new Place("H26.101", "mot-cua"));
    }

    public static Submission submission(Place receivedAt) {
        return new Submission(
                1,
                OffsetDateTime.parse("2026-08-20T14:50:00+07:00"),
                "1.004873",
                receivedAt,
                Channel.COUNTER,
                null,
                2,
                new Person(Person.Kind.CITIZEN, "Nguyễn Văn An", "001090000001"),
                null,
                null,
                "cb-101-1",
                JsonNodeFactory.instance.objectNode(),
                List.of(),
                List.of(),
                null);
    }

    public static Map<String, LawParameter> parameters() {
        return Map.ofEntries(
                entry("caseCode.template", value("{agency}-{yyMMdd}-{serial}")),
                entry("caseCode.agency", value("RECEIVING")),
                entry("lookUp.code", value("PRINTED")),
                entry("cutOff.time", value("15:00")),
                entry("intake.answer", value("8 WORKING_HOUR")),
                entry("supplement.intake.count", value("1")),
                entry("supplement.processing.count", value("1")),
                entry("supplement.processing.notice", value("3 WORKING_DAY")),
                entry("supplement.clock", value("ZERO")),
                entry("supplement.scope", value("CASE")),
                entry("supplement.window", value("NONE")),
                entry("extension.count", value("1")),
                entry("apology.lead", value("1 CALENDAR_DAY")));
    }

    /** The same check with other rules. */
    public static ApplicationChecked ruled(ApplicationChecked check, Map<String, String> rules) {
        var parameters = new HashMap<>(check.parameters());
        rules.forEach((name, text) -> parameters.put(name, value(text)));
        return changed(check, check.submission(), parameters);
    }

    /** The check of what the applicant filed later. */
    public static ApplicationChecked again(ApplicationChecked check, int round, String filedAt) {
        var first = check.submission();
        var filed = new Submission(
                round,
                OffsetDateTime.parse(filedAt),
                first.procedure(),
                first.receivedAt(),
                first.channel(),
                first.externalId(),
                first.assurance(),
                first.owner(),
                first.transactor(),
                first.authority(),
                first.filedBy(),
                JsonNodeFactory.instance.objectNode().put("round", round),
                first.documents(),
                first.payments(),
                null);
        return changed(check, filed, check.parameters());
    }

    private static ApplicationChecked changed(
            ApplicationChecked check, Submission submission, Map<String, LawParameter> parameters) {
        return new ApplicationChecked(
                check.applicationId(),
                check.checkedAt(),
                check.validUntil(),
                check.procedure(),
                submission,
                check.legs(),
                check.findings(),
                check.fees(),
                parameters,
                check.held(),
                check.components(),
                check.contact(),
                check.note());
    }

    /** The same check with money to be paid. */
    public static ApplicationChecked owing(ApplicationChecked check, FeeItem... fees) {
        return new ApplicationChecked(
                check.applicationId(),
                check.checkedAt(),
                check.validUntil(),
                check.procedure(),
                check.submission(),
                check.legs(),
                check.findings(),
                List.of(fees),
                check.parameters(),
                check.held(),
                check.components(),
                check.contact(),
                check.note());
    }

    /** The same check of a procedure of that field. @param owner the name of the owner */
    public static ApplicationChecked ofField(ApplicationChecked check, String field, String owner) {
        var procedure = check.procedure();
        var submission = check.submission();
        return new ApplicationChecked(
                check.applicationId(),
                check.checkedAt(),
                check.validUntil(),
                new ProcedureInForce(
                        procedure.code(), procedure.version(), procedure.name(), new Text(field, "A field")),
                new Submission(
                        submission.round(),
                        submission.filedAt(),
                        submission.procedure(),
                        submission.receivedAt(),
                        submission.channel(),
                        submission.externalId(),
                        submission.assurance(),
                        new Person(submission.owner().kind(), owner, "001090000001", null, null),
                        submission.transactor(),
                        submission.authority(),
                        submission.filedBy(),
                        submission.form(),
                        submission.documents(),
                        submission.payments(),
                        null),
                check.legs(),
                check.findings(),
                check.fees(),
                check.parameters(),
                check.held(),
                check.components(),
                check.contact(),
                check.note());
    }

    /** The same check where a database holds this paper. @param wanted whether the application needs it and lacks it */
    public static ApplicationChecked holding(ApplicationChecked check, String document, boolean wanted) {
        var database = new Text("Cơ sở dữ liệu hộ tịch điện tử", "Database of civil status");
        return new ApplicationChecked(
                check.applicationId(),
                check.checkedAt(),
                check.validUntil(),
                check.procedure(),
                check.submission(),
                check.legs(),
                check.findings(),
                check.fees(),
                check.parameters(),
                List.of(new HeldDocument(document, database, "fixture", wanted)),
                check.components(),
                check.contact(),
                check.note());
    }

    private static LawParameter value(String text) {
        return new LawParameter(text, "fixture", Certainty.UNCONFIRMED);
    }
}
