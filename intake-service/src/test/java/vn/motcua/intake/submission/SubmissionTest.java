package vn.motcua.intake.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.intake.Asking.AN;
import static vn.motcua.intake.Asking.BINH;
import static vn.motcua.intake.Asking.CHI;
import static vn.motcua.intake.Asking.assertProblem;
import static vn.motcua.intake.Asking.citizen;
import static vn.motcua.intake.Asking.keyed;
import static vn.motcua.intake.Asking.officer;
import static vn.motcua.intake.Asking.opened;
import static vn.motcua.intake.Asking.portal;
import static vn.motcua.intake.Asking.submits;
import static vn.motcua.intake.Asking.with;
import static vn.motcua.stack.test.Patience.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.events.ApplicationEvent.ApplicationSubmitted;
import vn.motcua.intake.Filings;
import vn.motcua.intake.OtherServices;
import vn.motcua.intake.PortalServer;
import vn.motcua.intake.Staff;
import vn.motcua.stack.test.StackResource;

@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "intake"), @ResourceArg(name = "s3", value = "true")})
@WithTestResource(PortalServer.class)
class SubmissionTest {
    private static final OffsetDateTime NOW = StackResource.MORNING.atOffset(ZoneOffset.ofHours(7));
    private static OtherServices others;

    @Inject
    DataSource dataSource;

    @BeforeAll
    static void open() {
        others = new OtherServices();
    }

    @AfterAll
    static void close() {
        others.close();
    }

    @BeforeEach
    void seat() {
        Staff.takeTheirSeats(others);
    }

    @Test
    void submittingIsOneTransactionOfAtMostEightStatements() {
        // Given
        var id = opened(officer(Staff.COUNTER), Filings.atCounterOf("H26.101"));
        var wire = WireCount.start();

        // When
        var answer = submits(officer(Staff.COUNTER), id);

        // Then
        var statements = wire.statementsOfTheThreadThatSent("insert into application_history");
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(statements).as(String.join("\n", statements)).hasSizeBetween(5, 8);
    }

    @Test
    void oneKeySentFiftyTimesInParallelIsOneEventAndOneAnswer() throws Exception {
        // Given
        var id = opened(citizen(AN), Filings.inPerson());
        var key = UUID.randomUUID().toString();
        // Like a correct client: a request answered 503 for lack of a connection is sent again.
        Callable<Response> twin = () -> await().until(
                        () -> keyed(citizen(AN), key, "{}").post("/v1/applications/" + id + "/submission"),
                        answer -> answer.statusCode() != 503);

        // When
        try (var callers = Executors.newFixedThreadPool(50)) {
            var answers = callers.invokeAll(Collections.nCopies(50, twin)).stream()
                    .map(Future::resultNow)
                    .toList();

            // Then
            assertThat(answers).extracting(Response::statusCode).containsOnly(202);
            assertThat(answers)
                    .extracting(Response::asString)
                    .containsOnly(answers.getFirst().asString());
        }
        assertThat(others.hears(id, ApplicationSubmitted.class, 1)).hasSize(1);
        assertThat(others.sequences(id)).containsExactly(1L);
    }

    @Test
    void aSecondSubmissionWithAnotherKeyIsRefused() {
        var id = opened(citizen(AN), Filings.inPerson());
        submits(citizen(AN), id);

        assertProblem(submits(citizen(AN), id), 409, "already-submitted");
        assertProblem(
                citizen(AN).contentType("application/json").post("/v1/applications/" + id + "/submission"),
                400,
                "idempotency-key-missing");
        assertThat(others.hears(id, ApplicationSubmitted.class, 1)).hasSize(1);
    }

    @Test
    void whatIsNotOnesOwnIsNotThere() {
        var id = opened(citizen(AN), Filings.byTransactor());

        assertProblem(submits(citizen(CHI), id), 404, "not-found");
        assertProblem(submits(portal(), id), 404, "not-found");
        assertProblem(submits(officer(Staff.CASE_OFFICER), id), 404, "not-found");
        assertProblem(submits(officer(Staff.FORMER), id), 404, "not-found");
        assertProblem(citizen(CHI).get("/v1/applications/" + id), 404, "not-found");
        assertProblem(citizen(CHI).get("/v1/applications/" + id + "/timeline"), 404, "not-found");
        assertProblem(portal().get("/v1/applications/" + id), 404, "not-found");
        assertProblem(submits(citizen(AN), UUID.randomUUID()), 404, "not-found");
        assertThat(submits(citizen(BINH), id).statusCode()).isEqualTo(202);
    }

    @Test
    void theCounterSettlesInOneSitting() {
        var body = "{\"application\": " + Filings.atCounterOf("H26.101")
                + ", \"sitting\": {\"signer\": \"cb-101-4\", \"receiptWanted\": true, \"feeReceipt\": \"BL-1\"}}";

        var answer = with(officer(Staff.COUNTER), body).post("/v1/applications/one-sitting");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        var id = UUID.fromString(answer.path("applicationId"));
        var sitting = others.hears(id, ApplicationSubmitted.class, 1)
                .getFirst()
                .submission()
                .sitting();
        assertThat(sitting.officer()).isEqualTo(Staff.COUNTER);
        assertThat(sitting.signer()).isEqualTo("cb-101-4");
        assertThat(sitting.receiptWanted()).isTrue();
        assertThat(sitting.feeReceipt()).isEqualTo("BL-1");
    }

    @Test
    void aSittingIsTheCountersAndNotSignedByItself() {
        var id = opened(citizen(AN), Filings.inPerson());
        var byCitizen = with(citizen(AN), "{\"sitting\": {\"signer\": \"cb-101-4\", \"receiptWanted\": false}}")
                .post("/v1/applications/" + id + "/submission");
        assertProblem(byCitizen, 400, "invalid");
        var bySelf = "{\"application\": " + Filings.atCounterOf("H26.101")
                + ", \"sitting\": {\"signer\": \"cb-101-1\", \"receiptWanted\": false}}";
        var answer = with(officer(Staff.COUNTER), bySelf).post("/v1/applications/one-sitting");
        assertProblem(answer, 400, "invalid");
        assertThat(answer.<String>path("errors[0].code")).isEqualTo("preparer-is-signer");
        assertThat(with(citizen(AN), bySelf)
                        .post("/v1/applications/one-sitting")
                        .statusCode())
                .isEqualTo(403);
    }

    /** Fault B7: whoever is to have signed is somebody who signs for that agency now. */
    @ParameterizedTest
    @ValueSource(strings = {"cb-101-404", Staff.CASE_OFFICER, Staff.FORMER, "cb-102-4"})
    void nobodySettlesInOneSittingWithASignerWhoSignsNothingThere(String signer) {
        var sitting = "{\"signer\": \"" + signer + "\", \"receiptWanted\": true, \"feeReceipt\": \"BL-1\"}";
        var atOnce = "{\"application\": " + Filings.atCounterOf("H26.101") + ", \"sitting\": " + sitting + "}";
        var draft = opened(officer(Staff.COUNTER), Filings.atCounterOf("H26.101"));

        var filed = with(officer(Staff.COUNTER), atOnce).post("/v1/applications/one-sitting");
        var submitted = with(officer(Staff.COUNTER), "{\"sitting\": " + sitting + "}")
                .post("/v1/applications/" + draft + "/submission");

        for (var answer : List.of(filed, submitted)) {
            assertProblem(answer, 422, "no-signer");
            assertThat(answer.<String>path("errors[0].pointer")).isEqualTo("/sitting/signer");
        }
        assertThat(officer(Staff.COUNTER).get("/v1/applications/" + draft).<String>path("state"))
                .isEqualTo("DRAFT");
    }

    /** Law's clock counts from then: what was received on paper while the line was down is entered with its true time. */
    @Test
    void whatWasReceivedOnPaperIsEnteredWithItsTrueTime() {
        var draft = opened(officer(Staff.COUNTER), Filings.atCounterOf("H26.101"));
        var then = NOW.minusDays(2);

        var answer = enter(draft, then.withOffsetSameInstant(ZoneOffset.UTC), Staff.COUNTER, "Mất kết nối");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        assertThat(OffsetDateTime.parse(answer.path("submittedAt"))).isEqualTo(then);
        var filed =
                others.hears(draft, ApplicationSubmitted.class, 1).getFirst().submission();
        assertThat(filed.filedAt()).isEqualTo(then);
        assertThat(filed.onPaper().officer()).isEqualTo(Staff.COUNTER);
        assertThat(filed.onPaper().reason()).isEqualTo("Mất kết nối");
        assertThat(filed.onPaper().enteredAt()).isEqualTo(NOW);
    }

    @ParameterizedTest(name = "{0} hours ago, by {1}")
    @CsvSource({
        "-1, cb-101-1, 400, invalid, /onPaper/receivedAt",
        "169, cb-101-1, 400, invalid, /onPaper/receivedAt",
        "3, '', 400, invalid, /onPaper/receivedBy",
        "3, cb-101-2, 422, not-there-then, /onPaper/receivedBy",
        "3, cb-101-9, 422, not-there-then, /onPaper/receivedBy",
        "3, cb-102-1, 422, not-there-then, /onPaper/receivedBy"
    })
    void itsTimeIsBoundedAndWhoeverReceivedItSatThere(
            int hoursAgo, String by, int status, String problem, String pointer) {
        var draft = opened(officer(Staff.COUNTER), Filings.atCounterOf("H26.101"));

        var answer = enter(draft, NOW.minusHours(hoursAgo), by, "Mất kết nối");

        assertProblem(answer, status, problem);
        assertThat(answer.<String>path("errors[0].pointer")).isEqualTo(pointer);
        assertThat(officer(Staff.COUNTER).get("/v1/applications/" + draft).<String>path("state"))
                .isEqualTo("DRAFT");
    }

    @Test
    void nobodyButACounterStatesAnotherTimeAndNeverWithoutAReason() {
        var citizens = opened(citizen(AN), Filings.inPerson());
        var body = "{\"onPaper\": {\"receivedAt\": \"%s\", \"receivedBy\": \"cb-101-1\", \"reason\": \"x\"}}"
                .formatted(NOW.minusHours(3));
        var answer = with(citizen(AN), body).post("/v1/applications/" + citizens + "/submission");
        assertProblem(answer, 400, "invalid");
        assertThat(answer.<String>path("errors[0].pointer")).isEqualTo("/onPaper");

        var counters = opened(officer(Staff.COUNTER), Filings.atCounterOf("H26.101"));
        var nothing =
                with(officer(Staff.COUNTER), "{\"onPaper\": {}}").post("/v1/applications/" + counters + "/submission");
        assertProblem(nothing, 400, "invalid");
        assertThat(nothing.<List<String>>path("errors.pointer"))
                .containsExactlyInAnyOrder("/onPaper/receivedAt", "/onPaper/receivedBy", "/onPaper/reason");
    }

    private static Response enter(UUID draft, OffsetDateTime then, String by, String reason) {
        var body = "{\"onPaper\": {\"receivedAt\": \"%s\", \"receivedBy\": \"%s\", \"reason\": \"%s\"}}"
                .formatted(then, by, reason);
        return with(officer(Staff.COUNTER), body).post("/v1/applications/" + draft + "/submission");
    }

    /** Fault B9. An address that is proved to be the person's own, a counter and a portal have no such measure. */
    @Test
    void nobodyFillsAStrangersMailbox() {
        var stranger = "stranger-" + UUID.randomUUID() + "@example.vn";
        var toStranger = Filings.inPerson().replace("an@example.vn", stranger);
        for (int filed = 0; filed < 20; filed++) {
            var id = opened(citizen(AN), toStranger);
            assertThat(submits(citizen(AN), id).statusCode()).isEqualTo(202);
        }

        var another = opened(citizen(AN), toStranger.replace("stranger-", "STRANGER-"));
        var refused = submits(citizen(AN), another);

        assertProblem(refused, 429, "too-many-for-address");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 86_400);
        assertThat(submits(citizen(AN), opened(citizen(AN), Filings.inPerson())).statusCode())
                .isEqualTo(202);
        var byAnother =
                Filings.byTransactor().replace("an@example.vn", stranger).replace(AN, "001090000077");
        assertThat(submits(citizen(BINH), opened(citizen(BINH), byAnother)).statusCode())
                .isEqualTo(202);
        var counter = Filings.atCounterOf("H26.101").replace("an@example.vn", stranger);
        assertThat(submits(officer(Staff.COUNTER), opened(officer(Staff.COUNTER), counter))
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void theServiceCannotRewriteHistory() {
        for (String forbidden : new String[] {
            "update application_history set actor = 'x'",
            "delete from application_history",
            "delete from document_read",
            "update case_event set note = 'x'",
            "delete from party",
            "create table x (y int)"
        }) {
            Assertions.assertThatThrownBy(() -> execute(forbidden))
                    .as(forbidden)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
