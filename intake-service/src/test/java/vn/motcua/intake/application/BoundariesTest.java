package vn.motcua.intake.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.intake.Asking.AN;
import static vn.motcua.intake.Asking.BINH;
import static vn.motcua.intake.Asking.CHI;
import static vn.motcua.intake.Asking.assertProblem;
import static vn.motcua.intake.Asking.citizen;
import static vn.motcua.intake.Asking.officer;
import static vn.motcua.intake.Asking.opened;
import static vn.motcua.intake.Asking.portal;
import static vn.motcua.intake.Asking.submits;
import static vn.motcua.intake.Asking.submitted;
import static vn.motcua.intake.Asking.with;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.events.PostRole;
import vn.motcua.intake.Asking;
import vn.motcua.intake.Filings;
import vn.motcua.intake.OtherServices;
import vn.motcua.intake.PortalServer;
import vn.motcua.intake.Staff;
import vn.motcua.stack.test.Patience;
import vn.motcua.stack.test.StackResource;
import vn.motcua.stack.test.WireWork;

/** Which objects a caller sees, and which of their fields a caller sets and reads (OWASP API 1, 3 and 5 of 2023). */
@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "intake"), @ResourceArg(name = "s3", value = "true")})
@WithTestResource(PortalServer.class)
class BoundariesTest {
    private static final String PATH = "/v1/applications/";

    @BeforeEach
    void seat() {
        try (var others = new OtherServices()) {
            Staff.takeTheirSeats(others);
        }
    }

    static Stream<Arguments> requests() {
        Supplier<RequestSpecification> stranger = () -> citizen(CHI);
        Supplier<RequestSpecification> elsewhere = () -> officer("cb-102-1");
        Supplier<RequestSpecification> former = () -> officer(Staff.FORMER);
        return Stream.of(stranger, elsewhere, former, Asking::portal)
                .flatMap(who -> Stream.of(
                        Arguments.of("read", who, get("")),
                        Arguments.of("timeline", who, get("/timeline")),
                        Arguments.of("result", who, get("/results/status")),
                        Arguments.of("document", who, get("/documents/" + UUID.randomUUID())),
                        Arguments.of("filing", who, get("/filing")),
                        Arguments.of("change", who, put("/filing", Filings.inPerson())),
                        Arguments.of("contact", who, put("/contact", Filings.contact("x@example.vn"))),
                        Arguments.of("delete", who, delete("")),
                        Arguments.of("remove", who, delete("/documents/" + UUID.randomUUID())),
                        Arguments.of("attach", who, pdf()),
                        Arguments.of("submit", who, post("/submission", "{}")),
                        Arguments.of("supplement", who, post("/supplement", "{}")),
                        Arguments.of("withdraw", who, post("/withdrawal", "{\"reason\": \"thôi\"}"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void whatIsHiddenAnswersAndCostsWhatDoesNotExist(
            String what, Supplier<RequestSpecification> who, BiFunction<RequestSpecification, UUID, Response> request) {
        // Given
        var hidden = submitted(citizen(AN), citizen(BINH), Filings.byTransactor());
        var absent = UUID.randomUUID();

        // When
        var hiddenWork = WireWork.start();
        var hiddenAnswer = request.apply(who.get(), hidden);
        var forHidden = hiddenWork.ofTheThreadThatSent(hidden.toString());
        var absentWork = WireWork.start();
        var absentAnswer = request.apply(who.get(), absent);
        var forAbsent = absentWork.ofTheThreadThatSent(absent.toString());

        // Then
        assertProblem(hiddenAnswer, 404, "not-found");
        assertThat(hiddenAnswer.asString().replace(hidden.toString(), absent.toString()))
                .isEqualTo(absentAnswer.asString());
        assertThat(forHidden).isNotEmpty().isEqualTo(forAbsent);
    }

    @Test
    void aSearchForSomebodyElsesDossierFindsNothing() {
        var externalId = "G22.99.08-" + UUID.randomUUID();
        opened(portal(), Filings.byPortal(externalId));

        for (var who : List.of(citizen(CHI), officer("cb-102-1"), officer(Staff.COUNTER))) {
            assertThat(who.get("/v1/applications?externalId=" + externalId).asString())
                    .isEqualTo("{\"items\":[]}");
        }
        assertThat(citizen(AN).get("/v1/applications?externalId=" + externalId).<List<String>>path("items.id"))
                .hasSize(1);
    }

    @Test
    void aCursorOutOfSomebodyElsesListLeadsNowhereElse() {
        var others = opened(citizen(AN), Filings.inPerson());
        opened(citizen(AN), Filings.inPerson());
        var page = citizen(AN).get("/v1/applications?limit=1");
        var stolen = page.header("Link").replaceFirst(".*after=([^>&]+).*", "$1");

        var answer = citizen("001090000099").get("/v1/applications?after=" + stolen);
        assertThat(answer.asString()).isEqualTo("{\"items\":[]}").doesNotContain(others.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "citizen | \"id\": \"0198d3a0-7c00-7000-8000-000000000001\" | /id",
                "citizen | \"state\": \"SUBMITTED\" | /state",
                "citizen | \"channel\": \"COUNTER\" | /channel",
                "citizen | \"createdAt\": \"2020-01-01T00:00:00+07:00\" | /createdAt",
                "citizen | \"submittedAt\": \"2020-01-01T00:00:00+07:00\" | /submittedAt",
                "citizen | \"filedBy\": \"cb-101-1\" | /filedBy",
                "citizen | \"round\": 7 | /round",
                "citizen | \"caseCode\": \"H26.101-260820-0001\" | /caseCode",
                "citizen | \"assurance\": 3 | /assurance",
                "citizen | \"externalId\": \"G22-1\" | /externalId",
                "citizen | \"payments\": [] | /payments",
                "officer | \"externalId\": \"G22-1\" | /externalId",
                "officer | \"filedBy\": \"cb-101-3\" | /filedBy",
            })
    void aFieldThatIsNotOnesToSetIsAFault(String who, String field, String pointer) {
        var caller = who.equals("citizen") ? citizen(AN) : officer(Staff.COUNTER);
        var filing = who.equals("citizen") ? Filings.inPerson() : Filings.atCounterOf("H26.101");

        var answer = with(caller, "{" + field + "," + filing.substring(1)).post("/v1/applications");

        assertProblem(answer, 400, "invalid");
        assertThat(answer.<List<String>>path("errors.pointer")).containsExactly(pointer);
    }

    @Test
    void aPaperOfAnotherApplicationIsNotReachedThroughOnesOwn() {
        // Given
        var others = opened(citizen(AN), Filings.inPerson());
        var paper = pdf().apply(citizen(AN), others).<String>path("id");
        var own = opened(citizen(CHI), Filings.inPerson().replace(AN, CHI));

        // When
        var answer = citizen(CHI).get(PATH + own + "/documents/" + paper);

        // Then
        assertProblem(answer, 404, "not-found");
        assertThat(citizen(AN).get(PATH + others + "/documents/" + paper).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aPostWithoutAUnitCoversTheWholeAgency() {
        try (var others = new OtherServices()) {
            others.assigns("cb-50-9", "H26.50", null, PostRole.COUNTER_OFFICER);
        }

        Patience.await()
                .until(() -> with(officer("cb-50-9"), Filings.atCounterOf("H26.50"))
                                .post("/v1/applications")
                                .statusCode()
                        == 201);

        var id = opened(officer("cb-50-9"), Filings.atCounterOf("H26.50"));
        assertThat(submits(officer("cb-50-9"), id).statusCode()).isEqualTo(202);
        assertProblem(officer("cb-101-1").get(PATH + id), 404, "not-found");
    }

    @Test
    void aCitizenFilesOnlyWhatNamesHim() {
        var answer = with(citizen(CHI), Filings.byTransactor()).post("/v1/applications");

        assertProblem(answer, 403, "not-a-party");
    }

    @Test
    void whatIsShownOfAnApplicationNamesNoPerson() {
        var id = submitted(citizen(AN), citizen(BINH), Filings.byTransactor());

        for (var path : List.of("/v1/applications", PATH + id, PATH + id + "/timeline")) {
            assertThat(officer(Staff.COUNTER).get(path).asString())
                    .as(path)
                    .doesNotContain(AN, BINH, "Nguyễn Văn An", "Lê Thị Bình", "an@example.vn", "Giấy ủy quyền");
        }
    }

    private static BiFunction<RequestSpecification, UUID, Response> get(String path) {
        return (who, id) -> who.get(PATH + id + path);
    }

    private static BiFunction<RequestSpecification, UUID, Response> post(String path, String body) {
        return (who, id) -> with(who, body).post(PATH + id + path);
    }

    private static BiFunction<RequestSpecification, UUID, Response> put(String path, String body) {
        return (who, id) -> with(who, body).header("If-Match", "*").put(PATH + id + path);
    }

    private static BiFunction<RequestSpecification, UUID, Response> delete(String path) {
        return (who, id) -> who.header("If-Match", "*").delete(PATH + id + path);
    }

    private static BiFunction<RequestSpecification, UUID, Response> pdf() {
        return (who, id) -> who.contentType("application/pdf")
                .body("%PDF-1.7".getBytes(StandardCharsets.UTF_8))
                .post(PATH + id + "/documents?code=TK-01&name=To+khai");
    }
}
