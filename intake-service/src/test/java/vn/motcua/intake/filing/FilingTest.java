package vn.motcua.intake.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.intake.Asking.AN;
import static vn.motcua.intake.Asking.BINH;
import static vn.motcua.intake.Asking.CHI;
import static vn.motcua.intake.Asking.as;
import static vn.motcua.intake.Asking.assertProblem;
import static vn.motcua.intake.Asking.citizen;
import static vn.motcua.intake.Asking.keyed;
import static vn.motcua.intake.Asking.officer;
import static vn.motcua.intake.Asking.opened;
import static vn.motcua.intake.Asking.portal;
import static vn.motcua.intake.Asking.submits;
import static vn.motcua.intake.Asking.with;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.events.ApplicationEvent.ApplicationSubmitted;
import vn.motcua.events.Channel;
import vn.motcua.events.Language;
import vn.motcua.intake.Filings;
import vn.motcua.intake.OtherServices;
import vn.motcua.intake.PortalServer;
import vn.motcua.intake.Staff;
import vn.motcua.stack.test.StackResource;
import vn.motcua.stack.test.Tokens;

@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "intake"), @ResourceArg(name = "s3", value = "true")})
@WithTestResource(PortalServer.class)
class FilingTest {
    private static OtherServices others;

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
    void aCitizenFilesInPersonAndEverythingStandsInTheEvent() {
        // Given
        var id = opened(citizen(AN), Filings.inPerson());

        // When
        var answer = submits(citizen(AN), id);

        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        assertThat(answer.<String>path("applicationId")).isEqualTo(id.toString());
        assertThat(answer.<Integer>path("portalCode")).isEqualTo(1);
        assertThat(answer.<String>path("submittedAt")).endsWith("+07:00");
        var event = others.hears(id, ApplicationSubmitted.class, 1).getFirst();
        assertThat(event.contact().language()).isEqualTo(Language.EN);
        var submission = event.submission();
        assertThat(submission.round()).isEqualTo(1);
        assertThat(submission.channel()).isEqualTo(Channel.ONLINE);
        assertThat(submission.assurance()).isEqualTo(2);
        assertThat(submission.owner().personalNumber()).isEqualTo(AN);
        assertThat(submission.transactor()).isNull();
        assertThat(submission.form().at("/children/0/name").textValue()).isEqualTo("Nguyễn Văn Cường");
    }

    @Test
    void whoIsNotVouchedForFilesAtTheLowestAssurance() {
        var unknown = as(Tokens.citizenOfNoLevel(AN, "Nguyễn Văn An", "intake"));
        var id = opened(unknown, toAnUnusedAddress());
        assertThat(submits(unknown, id).statusCode()).isEqualTo(202);

        var submission =
                others.hears(id, ApplicationSubmitted.class, 1).getFirst().submission();

        assertThat(submission.assurance()).isEqualTo(1);
    }

    /** kiosk-101 is a kiosk's client in the configuration of the tests. */
    @ParameterizedTest
    @CsvSource({"kiosk-101, KIOSK", "kiosk-102, ONLINE"})
    void whereSomebodySignedInIsTheChannel(String client, Channel channel) {
        var token = Tokens.citizenAt(client, AN, "Nguyễn Văn An", "intake");
        var id = opened(as(token), toAnUnusedAddress());
        assertThat(submits(as(token), id).statusCode()).isEqualTo(202);

        var submission =
                others.hears(id, ApplicationSubmitted.class, 1).getFirst().submission();

        assertThat(submission.channel()).isEqualTo(channel);
        assertThat(submission.assurance()).isEqualTo(2);
        assertThat(as(token).get("/v1/applications/" + id).<String>path("channel"))
                .isEqualTo(channel.name());
    }

    @Test
    void aCounterOfficerFilesForSomebodyWithTransactorAndAuthorityKeptApart() {
        var id = opened(officer("cb-101-1"), Filings.atCounterOf("H26.101"));
        assertThat(submits(officer("cb-101-1"), id).statusCode()).isEqualTo(202);

        var submission =
                others.hears(id, ApplicationSubmitted.class, 1).getFirst().submission();
        assertThat(submission.channel()).isEqualTo(Channel.COUNTER);
        assertThat(submission.filedBy()).isEqualTo("cb-101-1");
        assertThat(submission.owner().personalNumber()).isEqualTo(AN);
        assertThat(submission.transactor().personalNumber()).isEqualTo(BINH);
        assertThat(submission.authority()).isEqualTo("Giấy ủy quyền số 12/2026");
        assertThat(submission.payments().getFirst().amount()).isEqualTo(15000);
        assertThat(citizen(BINH).get("/v1/applications/" + id).statusCode()).isEqualTo(200);
    }

    @Test
    void thePortalFilesOnBehalfOfAPersonOncePerDossier() {
        // Given
        var externalId = "G22.99.08-" + UUID.randomUUID();
        var id = opened(portal(), Filings.byPortal(externalId));

        // When
        var again = with(portal(), Filings.byPortal(externalId)).post("/v1/applications");

        // Then
        assertProblem(again, 409, "external-id-taken");
        assertThat(again.<String>path("detail")).contains("/v1/applications/" + id);
        assertThat(portal().get("/v1/applications?externalId=" + externalId).<String>path("items[0].id"))
                .isEqualTo(id.toString());
        assertThat(submits(portal(), id).statusCode()).isEqualTo(202);
        var submission =
                others.hears(id, ApplicationSubmitted.class, 1).getFirst().submission();
        assertThat(submission.channel()).isEqualTo(Channel.PORTAL);
        assertThat(submission.externalId()).isEqualTo(externalId);
        assertThat(submission.assurance()).isEqualTo(3);
        assertThat(submission.payments().getFirst().reference()).isEqualTo("PAY-1");
        assertThat(citizen(AN).get("/v1/applications/" + id).statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyWithoutATokenFiles() {
        assertProblem(with(RestAssured.given(), Filings.inPerson()).post("/v1/applications"), 401, "unauthenticated");
        assertProblem(
                with(as(Tokens.citizen(AN, "An", "routing")), Filings.inPerson())
                        .post("/v1/applications"),
                401,
                "unauthenticated");
    }

    @Test
    void onlyPartiesCounterOfficersAndPortalsFile() {
        assertProblem(with(citizen(CHI), Filings.inPerson()).post("/v1/applications"), 403, "not-a-party");
        assertProblem(
                with(officer("cb-101-2"), Filings.atCounterOf("H26.101")).post("/v1/applications"),
                403,
                "not-at-this-counter");
        assertProblem(
                with(officer("cb-101-1"), Filings.atCounterOf("H26.102")).post("/v1/applications"),
                403,
                "not-at-this-counter");
        assertProblem(
                with(officer("cb-101-9"), Filings.atCounterOf("H26.101")).post("/v1/applications"),
                403,
                "not-at-this-counter");
        assertProblem(
                with(as(Tokens.integrator("police-residence-system", "intake")), Filings.byPortal("X1"))
                        .post("/v1/applications"),
                403,
                "not-a-filer");
        assertThat(with(as(Tokens.ops("intake")), Filings.inPerson())
                        .post("/v1/applications")
                        .statusCode())
                .isEqualTo(403);
    }

    /** Fault A3, A4: no agency of that code, a unit that receives nothing. */
    @ParameterizedTest(name = "{0}/{1}")
    @CsvSource({"H26.999, khong-co", "H26.101, tu-phap"})
    void nothingIsFiledWhereNobodyReceives(String agency, String unit) {
        var filing = Filings.inPerson().replace("H26.101", agency).replace("mot-cua", unit);

        var answer = with(citizen(AN), filing).post("/v1/applications");

        assertProblem(answer, 422, "unknown-place");
        assertThat(answer.<String>path("errors[0].pointer")).isEqualTo("/receivedAt");
    }

    @Test
    void everyFaultIsToldAtOnce() {
        var answer = with(citizen(AN), """
                        {"procedure": "", "receivedAt": {"agency": "H26 101"}, "externalId": "X", "assurance": 9,
                         "owner": {"kind": "CITIZEN", "name": "A\\nn", "personalNumber": "12345"},
                         "authority": "x", "contact": {"name": "An", "email": "not a mail"}, "form": []}""").post("/v1/applications");

        assertProblem(answer, 400, "invalid");
        assertThat(answer.<java.util.List<String>>path("errors.pointer"))
                .containsExactlyInAnyOrder(
                        "/procedure",
                        "/receivedAt/agency",
                        "/receivedAt/unit",
                        "/owner/name",
                        "/owner/personalNumber",
                        "/transactor",
                        "/contact/email",
                        "/form",
                        "/externalId",
                        "/assurance");
    }

    /** Fault B10: the officer compares another paper where there is no personal number. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{\"kind\": \"PASSPORT\", \"number\": \"N1234567\", \"country\": \"LA\"}",
                "{\"kind\": \"OLD_IDENTITY_CARD\", \"number\": \"012345678\", \"country\": \"VN\"}",
                "{\"kind\": \"OTHER\", \"number\": \"TT-2026-17\", \"country\": \"KH\"}"
            })
    void whoHasNoPersonalNumberFilesWithAnotherPaper(String paper) {
        var filing =
                Filings.atCounterOf("H26.101").replace("\"personalNumber\": \"001090000001\"", "\"paper\": " + paper);

        var id = opened(officer(Staff.COUNTER), filing);
        assertThat(submits(officer(Staff.COUNTER), id).statusCode()).isEqualTo(202);

        var sent = others.hears(id, ApplicationSubmitted.class, 1)
                .getFirst()
                .submission()
                .owner();
        assertThat(sent.personalNumber()).isNull();
        assertThat(paper)
                .contains(
                        sent.paper().kind().name(),
                        sent.paper().number(),
                        sent.paper().country());
        assertThat(officer(Staff.COUNTER)
                        .get("/v1/applications/" + id + "/filing")
                        .<String>path("owner.paper.number"))
                .isEqualTo(sent.paper().number());
    }

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "CITIZEN|\"paper\": {}|/owner/paper/country,/owner/paper/kind",
                "CITIZEN|\"paper\": {\"kind\": \"PASSPORT\", \"number\": \"n 1\", \"country\": \"LA\"}|/owner/paper/number",
                "CITIZEN|\"paper\": {\"kind\": \"PASSPORT\", \"number\": \"N123456\", \"country\": \"Lào\"}|/owner/paper/country",
                "CITIZEN|\"paper\": {\"kind\": \"OLD_IDENTITY_CARD\", \"number\": \"01234567\", \"country\": \"VN\"}|/owner/paper/number",
                "CITIZEN|\"personalNumber\": \"001090000001\", \"paper\": {\"kind\": \"PASSPORT\", \"number\": \"N123456\", \"country\": \"LA\"}|/owner/personalNumber",
                "CITIZEN|\"personalNumber\": \"012345678\"|/owner/personalNumber",
                "ENTERPRISE|\"personalNumber\": \"0101234567\", \"paper\": {\"kind\": \"OTHER\", \"number\": \"N123456\", \"country\": \"LA\"}|/owner/paper",
            })
    void aPaperThatIdentifiesNobodyIsNamed(String kind, String identity, String pointers) {
        var filing = Filings.atCounterOf("H26.101")
                .replaceFirst("\"kind\": \"CITIZEN\"", "\"kind\": \"" + kind + "\"")
                .replace("\"personalNumber\": \"001090000001\"", identity);

        var answer = with(officer(Staff.COUNTER), filing).post("/v1/applications");

        assertProblem(answer, 400, "invalid");
        assertThat(answer.<java.util.List<String>>path("errors.pointer"))
                .containsExactlyInAnyOrder(pointers.split(","));
    }

    /** Fault B8: An files with his own number; the counter sees when the name is not that of his account. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"Nguyễn Văn An, false", "NGUYỄN  VĂN AN, false", "Nguyen Van An, true", "Trần Văn Khác, true"})
    void anotherNameThanTheAccountsIsSentAlong(String name, boolean differs) {
        var owner = "\"kind\": \"CITIZEN\", \"name\": \"";
        var id = opened(citizen(AN), Filings.inPerson().replace(owner + "Nguyễn Văn An", owner + name));
        assertThat(submits(citizen(AN), id).statusCode()).isEqualTo(202);

        var sent = others.hears(id, ApplicationSubmitted.class, 1)
                .getFirst()
                .submission()
                .owner();
        assertThat(sent.name()).isEqualTo(name);
        assertThat(sent.accountName()).isEqualTo(differs ? "Nguyễn Văn An" : null);
    }

    @Test
    void aBodyThatIsNoFilingAnswersFourHundredAndSomething() {
        for (String body : new String[] {"", "null", "[]", "{", "\"x\"", "{\"unknown\": 1}", "{\"form\": {\"a\":}}"}) {
            var answer = with(citizen(AN), body).post("/v1/applications");
            assertThat(answer.statusCode())
                    .as(body + " -> " + answer.asString())
                    .isEqualTo(400);
        }
    }

    @Test
    void aFormMayBeNeitherHugeNorDeepNorUnstorable() {
        var huge = Filings.withForm("{\"a\": \"" + "x".repeat(FormCheck.MAXIMUM_BYTES) + "\"}");
        assertProblem(with(citizen(AN), huge).post("/v1/applications"), 400, "invalid");
        var hugeBody = Filings.withForm("{\"a\": \"" + "x".repeat(BoundedJson.MAXIMUM_BYTES) + "\"}");
        assertProblem(with(citizen(AN), hugeBody).post("/v1/applications"), 413, "too-large");
        for (String form : new String[] {
            "{\"a\": " + "[".repeat(20) + "]".repeat(20) + "}",
            "{\"a\": \"\\\\u0000\"}",
            "{\"a\": \"\\\\ud800\"}",
            "{\"a\": 1e999}"
        }) {
            assertProblem(with(citizen(AN), Filings.withForm(form)).post("/v1/applications"), 400, "invalid");
        }
    }

    @Test
    void theSameKeyGivesTheSameAnswerAndAnotherBodyIsRefused() {
        // Given
        var key = UUID.randomUUID().toString();
        var first = keyed(citizen(AN), key, Filings.inPerson()).post("/v1/applications");

        // When
        var second = keyed(citizen(AN), key, Filings.inPerson()).post("/v1/applications");

        // Then
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).endsWith("/v1/applications/" + first.path("id"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertProblem(
                keyed(citizen(AN), key, Filings.byTransactor()).post("/v1/applications"),
                422,
                "idempotency-key-reused");
        assertProblem(
                citizen(AN)
                        .contentType("application/json")
                        .body(Filings.inPerson())
                        .post("/v1/applications"),
                400,
                "idempotency-key-missing");
    }

    /** The other tests have used up what may be filed with notices to the usual one. */
    private static String toAnUnusedAddress() {
        return Filings.inPerson().replace("an@example.vn", UUID.randomUUID() + "@example.vn");
    }
}
