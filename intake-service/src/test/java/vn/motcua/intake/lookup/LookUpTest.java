package vn.motcua.intake.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.intake.Asking.AN;
import static vn.motcua.intake.Asking.assertProblem;
import static vn.motcua.intake.Asking.citizen;
import static vn.motcua.intake.Asking.submitted;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.events.CaseEvent.CaseAccepted;
import vn.motcua.events.CaseEvent.CaseOpened;
import vn.motcua.events.CaseEvent.CaseSetBack;
import vn.motcua.events.LawEvent.AgencyPublished;
import vn.motcua.events.Text;
import vn.motcua.intake.CaseStatusFixtures;
import vn.motcua.intake.Filings;
import vn.motcua.intake.OtherServices;
import vn.motcua.intake.PortalServer;
import vn.motcua.intake.Staff;
import vn.motcua.rest.Problem;
import vn.motcua.stack.test.Patience;
import vn.motcua.stack.test.StackResource;

/** Where a case stands, for whoever holds the receipt and for nobody who guesses. */
@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "intake"), @ResourceArg(name = "s3", value = "true")})
@WithTestResource(PortalServer.class)
class LookUpTest {
    private static final AtomicInteger SERIAL = new AtomicInteger(7000);
    private static final String RIGHT = "048213";
    private static final String WRONG = "048214";
    private static OtherServices others;

    @Inject
    EntityManager entities;

    @Inject
    LookUp lookUp;

    @Inject
    WrongTries wrongTries;

    private final String caseCode = "H26.101-260820-" + SERIAL.incrementAndGet();
    private UUID id;

    @BeforeAll
    static void open() {
        others = new OtherServices();
    }

    @AfterAll
    static void close() {
        others.close();
    }

    @BeforeEach
    void accepted() {
        forgotten();
        Staff.takeTheirSeats(others);
        var unit = new AgencyPublished.Unit("tu-phap", new Text("Bộ phận Tư pháp", "Justice section"));
        others.says(
                "agency/H26.101",
                0,
                new AgencyPublished(
                        "H26.101",
                        new Text("Ủy ban nhân dân phường Hoàn Kiếm", "People's Committee of Hoàn Kiếm"),
                        null,
                        null,
                        null,
                        List.of(unit),
                        true,
                        null,
                        null,
                        null));
        id = submitted(citizen(AN), citizen(AN), Filings.byTransactor());
        others.says(id.toString(), 1, new CaseOpened(id, CaseStatusFixtures.at(1), CaseStatusFixtures.DUE));
        others.says(
                id.toString(), 2, new CaseAccepted(id, CaseStatusFixtures.accepted(4, caseCode), true, null, RIGHT));
        Patience.await()
                .until(() ->
                        RIGHT.equals(citizen(AN).get("/v1/applications/" + id).path("lookUpCode")));
        Patience.await().until(this::theUnitIsKnown);
    }

    private boolean theUnitIsKnown() {
        return QuarkusTransaction.requiringNew()
                .call(() -> !entities.createNativeQuery("select 1 from office where code = 'H26.101/tu-phap'")
                        .getResultList()
                        .isEmpty());
    }

    /** The whole suite asks from one address. */
    private void forgotten() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("delete from look_up_try").executeUpdate());
    }

    private static Response asks(String language, String caseCode, String lookUpCode) {
        return RestAssured.given()
                .header("Accept-Language", language)
                .contentType(ContentType.JSON)
                .body("{\"caseCode\": \"%s\", \"lookUpCode\": \"%s\"}".formatted(caseCode, lookUpCode))
                .post("/v1/look-up");
    }

    private static Response asks(String caseCode, String lookUpCode) {
        return asks("vi", caseCode, lookUpCode);
    }

    @Test
    void whoHoldsTheReceiptIsToldInWordsAndNothingElse() {
        var told = asks(caseCode, RIGHT);

        assertThat(told.statusCode()).as(told.asString()).isEqualTo(200);
        assertThat(told.header("Cache-Control")).isEqualTo("no-store");
        assertThat(told.asString()).isEqualTo("""
                {"caseCode":"%s","portalCode":4,"state":"Đang được giải quyết",\
                "agency":"Bộ phận Tư pháp, Ủy ban nhân dân phường Hoàn Kiếm",\
                "due":"Hẹn trả kết quả lúc 17:00 ngày 25/08/2026","dueAt":"2026-08-25T17:00:00+07:00"}\
                """.formatted(caseCode));
        var english = asks("en", " " + caseCode.toLowerCase() + " ", RIGHT);
        assertThat(english.<String>path("state")).isEqualTo("In process");
        assertThat(english.<String>path("agency")).isEqualTo("Justice section, People's Committee of Hoàn Kiếm");
        assertThat(english.<String>path("due")).isEqualTo("The result is due at 17:00 on 25/08/2026");
    }

    @Test
    void aWrongCodeAndACaseThatDoesNotExistAreAnsweredAlikeToTheLetter() {
        var wrong = asks(caseCode, WRONG);
        var unknown = asks("H26.101-260820-9999999", WRONG);

        assertProblem(wrong, 404, "wrong-codes");
        assertThat(unknown.asString()).isEqualTo(wrong.asString());
        assertThat(unknown.headers().asList().stream()
                        .map(Object::toString)
                        .filter(header -> !header.startsWith("date")))
                .isEqualTo(wrong.headers().asList().stream()
                        .map(Object::toString)
                        .filter(header -> !header.startsWith("date"))
                        .toList());
    }

    /** By hand: five wrong codes for a case within an hour. */
    @Test
    void aCaseThatIsGuessedAtIsShownToNobodyForAWhile() {
        for (int tried = 0; tried < 5; tried++) {
            assertProblem(asks(caseCode, WRONG), 404, "wrong-codes");
            assertProblem(asks("H26.101-260820-9999999", WRONG), 404, "wrong-codes");
        }

        var right = asks(caseCode, RIGHT);

        assertProblem(right, 429, "too-many-look-ups");
        assertThat(Integer.parseInt(right.header("Retry-After"))).isBetween(3500, 3600);
        assertProblem(asks("H26.101-260820-9999999", RIGHT), 429, "too-many-look-ups");
    }

    /** By hand: twenty wrong pairs from an address within an hour. */
    @Test
    void whoGuessesAtManyCasesIsToldNothingForAWhile() {
        for (int tried = 0; tried < 20; tried++) {
            assertProblem(asks("H26.101-260820-%07d".formatted(tried), WRONG), 404, "wrong-codes");
        }

        assertProblem(asks(caseCode, RIGHT), 429, "too-many-look-ups");
        assertThat(lookUp.of(caseCode, RIGHT, "192.0.2.99"))
                .as("from elsewhere")
                .isPresent();
    }

    @Test
    void whoIsRightMayAskAsOftenAsHeLikes() {
        for (int asked = 0; asked < 30; asked++) {
            assertThat(asks(caseCode, RIGHT).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void manyGuessesAtOnceAreNoMoreThanOneAfterTheOther() throws InterruptedException, ExecutionException {
        Callable<Integer> guess = () -> asks(caseCode, WRONG).statusCode();
        List<Future<Integer>> answers;
        try (var at = Executors.newFixedThreadPool(16)) {
            answers = at.invokeAll(java.util.Collections.nCopies(40, guess));
        }

        var wrong = 0;
        for (var answer : answers) {
            wrong += answer.get() == 404 ? 1 : 0;
            assertThat(answer.get()).isIn(404, 429);
        }
        assertThat(wrong).isEqualTo(5);
    }

    @Test
    void anHourLaterItMayBeTriedAgainAndNothingIsKept() {
        var now = Instant.parse("2026-12-01T08:00:00Z");
        QuarkusTransaction.requiringNew().run(() -> wrongTries.count("case X", now, 1));

        assertThat(refused("case X", now.plusSeconds(3599))).isTrue();
        assertThat(refused("case X", now.plusSeconds(3600))).isFalse();
        assertThat(refused("case X", now.plusSeconds(3601))).isTrue();

        assertThat(wrongTries.forgetBefore(now.plusSeconds(3599))).isZero();
        assertThat(wrongTries.forgetBefore(now.plusSeconds(3600))).isEqualTo(1);
    }

    private boolean refused(String subject, Instant at) {
        try {
            QuarkusTransaction.requiringNew().run(() -> wrongTries.count(subject, at, 1));
            return false;
        } catch (Problem tooMany) {
            assertThat(tooMany.status()).isEqualTo(429);
            return true;
        }
    }

    /** The office's database has lost the acceptance; the receipt that is out there says nothing any more. */
    @Test
    void aLostAcceptanceIsLookedUpNoMore() {
        var lost = new CaseSetBack.Lost("vn.motcua.case.accepted.v1", 2, CaseStatusFixtures.DUE, null, null);
        others.says(id.toString(), 3, new CaseSetBack(id, CaseStatusFixtures.at(1), List.of(lost)));

        Patience.await()
                .until(() ->
                        lookUp.of(caseCode, RIGHT, UUID.randomUUID().toString()).isEmpty());
        assertThat(citizen(AN).get("/v1/applications/" + id).<String>path("lookUpCode"))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                                     | /caseCode, /lookUpCode
            {"caseCode": " ", "lookUpCode": ""}                                    | /caseCode, /lookUpCode
            {"caseCode": "H26.101-260820-0001", "lookUpCode": "12345"}             | /lookUpCode
            {"caseCode": "H26.101-260820-0001", "lookUpCode": "1234567"}           | /lookUpCode
            {"caseCode": "H26.101-260820-0001", "lookUpCode": "04821٣"}            | /lookUpCode
            {"caseCode": "H26.101-260820-0001\\u0000", "lookUpCode": "048213"}     | /caseCode
            {"caseCode": "H26.101-260820-000100000000000000000000000000", "lookUpCode": "' or 1=1"} | /caseCode, /lookUpCode
            """)
    void whatIsNoCodeIsNamed(String body, String pointers) {
        var answer =
                RestAssured.given().contentType(ContentType.JSON).body(body).post("/v1/look-up");

        assertProblem(answer, 400, "invalid");
        assertThat(answer.<List<String>>path("errors.pointer")).containsExactly(pointers.split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``
            null
            []
            {"caseCode": 1, "lookUpCode": {}}
            {"caseCode": "H26.101-260820-0001", "lookUpCode": "048213", "name": "x"}
            """)
    void whatIsNoRequestIsRefused(String body) {
        var answer =
                RestAssured.given().contentType(ContentType.JSON).body(body).post("/v1/look-up");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }
}
