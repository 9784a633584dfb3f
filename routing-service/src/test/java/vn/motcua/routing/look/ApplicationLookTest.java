package vn.motcua.routing.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.motcua.routing.Harness.command;
import static vn.motcua.routing.Harness.officer;
import static vn.motcua.routing.Harness.task;
import static vn.motcua.routing.casefile.CaseFileFixtures.again;
import static vn.motcua.routing.casefile.CaseFileFixtures.checked;
import static vn.motcua.routing.casefile.CaseFileFixtures.internal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.events.CheckEvent.ApplicationChecked;
import vn.motcua.events.Person;
import vn.motcua.events.Person.IdentityPaper;
import vn.motcua.events.Submission;
import vn.motcua.routing.Harness;
import vn.motcua.routing.casefile.CaseFileFixtures;
import vn.motcua.stack.test.StackResource;

@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "routing"), @ResourceArg(name = "s3", value = "true")})
class ApplicationLookTest {
    private static final String COUNTER = "cb-101-1";
    private static final String OFFICER = "cb-101-2";
    private static final String CHAIR = "cb-101-4";

    @Inject
    Harness harness;

    @Inject
    EntityManager entityManager;

    private final UUID application = UUID.randomUUID();
    private ApplicationChecked check;

    @BeforeEach
    void aCaseWaits() {
        harness.itIs("2026-08-20T14:55:00+07:00");
        harness.calendarIsPublished();
        check = checked(application, internal("certificate"));
        harness.send(check, application, "procedure");
        task(COUNTER, application, "reception");
    }

    @Test
    void theCounterReadsWhoFiledAndHowToReachThem() {
        officer(COUNTER)
                .get(path())
                .then()
                .statusCode(200)
                .body("round", equalTo(1))
                .body("filedAt", equalTo("2026-08-20T14:50:00+07:00"))
                .body("channel", equalTo("COUNTER"))
                .body("owner.name", equalTo("Nguyễn Văn An"))
                .body("owner.personalNumber", equalTo("001090000001"))
                .body("transactor", nullValue())
                .body("contact.phone", equalTo("0912345678"))
                .body("contact.email", equalTo("an@example.vn"))
                .body("contact.language", equalTo("vi"))
                .body("filedBy", equalTo("cb-101-1"));
    }

    /** Fault B8, B10. */
    @Test
    void theCounterComparesThePaperAndTheNameOfTheAccount() {
        var filed = UUID.randomUUID();
        var first = CaseFileFixtures.submission();
        var passport = new IdentityPaper(IdentityPaper.Kind.PASSPORT, "N1234567", "LA");
        var owner = new Person(Person.Kind.CITIZEN, "Somchai", null, passport, "Somchai Vong");
        var submission = new Submission(
                1,
                first.filedAt(),
                first.procedure(),
                first.receivedAt(),
                first.channel(),
                null,
                2,
                owner,
                null,
                null,
                null,
                first.form(),
                List.of(),
                List.of(),
                null);
        harness.send(checked(filed, null, submission, internal("certificate")), filed, "procedure");
        task(COUNTER, filed, "reception");

        officer(COUNTER)
                .get("/v1/cases/" + filed + "/application")
                .then()
                .body("owner.accountName", equalTo("Somchai Vong"))
                .body("owner.paper.kind", equalTo("PASSPORT"))
                .body("owner.paper.number", equalTo("N1234567"))
                .body("owner.paper.country", equalTo("LA"))
                .body("owner.personalNumber", nullValue());
    }

    /** Before and after the acceptance, which opens the leg of the judicial unit. */
    @ParameterizedTest(name = "{0}: {1}, then {2}")
    @CsvSource({
        "cb-101-1, 200, 200", // the counter
        "cb-101-2, 200, 200", // at the counter, then holds the step's post
        "cb-101-3, 200, 200", // heads the one-stop
        "cb-101-4, 403, 200", // signs the leg's decision
        "cb-101-5, 403, 200", // numbers it
        "cb-101-6, 403, 200", // heads the unit
        "cb-102-1, 404, 404", // another ward
        "cb-16-2, 404, 404",
        "cb-999-9, 404, 404" // no post
    })
    void onlyThoseWhoHandleTheCaseSeePeople(String who, int before, int after) {
        assertThat(officer(who).get(path()).statusCode()).isEqualTo(before);
        command(COUNTER, application, "reception", "accept", "{}").then().statusCode(200);
        var answer = officer(who).get(path());
        assertThat(answer.statusCode()).isEqualTo(after);
        if (after != 200) {
            assertThat(answer.asString()).doesNotContain("001090000001", "0912345678");
        }
    }

    @Test
    void eachLookIsRecordedAndARefusedOneIsNone() {
        officer(COUNTER).get(path()).then().statusCode(200);
        officer(COUNTER).get(path()).then().statusCode(200);
        officer(CHAIR).get(path()).then().statusCode(403);
        officer("cb-102-1").get(path()).then().statusCode(404);

        assertThat(looked()).isEqualTo(List.of(COUNTER, COUNTER));
    }

    @Test
    void whoLooksByTheHundredIsSlowedDownForAnHour() {
        var browsing = "cb-101-3";
        harness.itIs("2026-08-13T15:30:00+07:00");
        QuarkusTransaction.requiringNew()
                .run(() -> entityManager
                        .createNativeQuery("insert into look (officer, case_id, at)"
                                + " select ?1, ?2, timestamptz '2026-08-13T15:00:00+07:00' + n * interval '1 second'"
                                + " from generate_series(1, 300) n")
                        .setParameter(1, browsing)
                        .setParameter(2, application)
                        .executeUpdate());

        var refused = officer(browsing).get(path());

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.<String>path("type")).endsWith("/too-many-looks");
        // The first of the 300 was at 15:00:01.
        assertThat(refused.header("Retry-After")).isEqualTo("1801");
        assertThat(looked()).hasSize(300);
        officer(COUNTER).get(path()).then().statusCode(200);
        harness.itIs("2026-08-13T16:00:01+07:00");
        officer(browsing).get(path()).then().statusCode(200);
    }

    @Test
    void aSupplementBringsANoteAndLeavesTheContact() {
        command(COUNTER, application, "reception", "supplement-request", """
                {"reason": "thiếu", "items": [{"document": "CT01", "reasonCode": "MISSING_PAPER", "text": {"vi": "Thiếu"}}]}""")
                .then()
                .statusCode(200);
        harness.send(
                again(check, 2, "2026-08-20T14:56:00+07:00").filedWith(null, "Đã bổ sung bản chính"),
                application,
                "procedure");
        task(COUNTER, application, "reception");

        officer(COUNTER)
                .get(path())
                .then()
                .body("round", equalTo(2))
                .body("note", equalTo("Đã bổ sung bản chính"))
                .body("contact.phone", equalTo("0912345678"))
                .body("form.round", equalTo(2));
    }

    @Test
    void aCaseOfBeforeTheContactWasSentShowsWhatItHas() {
        var old = UUID.randomUUID();
        harness.send(checked(old, internal("certificate")).filedWith(null, null), old, "procedure");
        task(COUNTER, old, "reception");

        officer(COUNTER)
                .get("/v1/cases/" + old + "/application")
                .then()
                .statusCode(200)
                .body("owner.name", equalTo("Nguyễn Văn An"))
                .body("contact", nullValue())
                .body("note", nullValue());
    }

    @Test
    void theOfficerOfALegKeepsTheSightOfACaseThatEnded() {
        command(COUNTER, application, "reception", "accept", "{}").then().statusCode(200);
        officer(COUNTER)
                .body("{\"reason\": \"thôi\"}")
                .post("/v1/cases/" + application + "/withdrawal")
                .then()
                .statusCode(200);

        officer(OFFICER).get(path()).then().statusCode(200);
    }

    private List<?> looked() {
        return QuarkusTransaction.requiringNew()
                .call(() -> entityManager
                        .createNativeQuery("select officer from look where case_id = ?1 order by id", String.class)
                        .setParameter(1, application)
                        .getResultList());
    }

    private String path() {
        return "/v1/cases/" + application + "/application";
    }
}
