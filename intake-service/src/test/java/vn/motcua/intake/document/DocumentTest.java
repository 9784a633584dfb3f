package vn.motcua.intake.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.motcua.intake.Asking.AN;
import static vn.motcua.intake.Asking.CHI;
import static vn.motcua.intake.Asking.as;
import static vn.motcua.intake.Asking.assertProblem;
import static vn.motcua.intake.Asking.citizen;
import static vn.motcua.intake.Asking.officer;
import static vn.motcua.intake.Asking.opened;
import static vn.motcua.intake.Asking.portal;
import static vn.motcua.intake.Asking.submits;
import static vn.motcua.intake.Asking.with;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.events.ApplicationEvent.ApplicationSubmitted;
import vn.motcua.events.ApplicationEvent.DocumentMissing;
import vn.motcua.events.CaseEvent.SupplementRequested;
import vn.motcua.events.Submission;
import vn.motcua.intake.CaseStatusFixtures;
import vn.motcua.intake.Filings;
import vn.motcua.intake.OtherServices;
import vn.motcua.intake.PortalServer;
import vn.motcua.intake.Staff;
import vn.motcua.rest.Problem;
import vn.motcua.stack.test.Patience;
import vn.motcua.stack.test.StackResource;
import vn.motcua.stack.test.Tokens;

@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "intake"), @ResourceArg(name = "s3", value = "true")})
@WithTestResource(PortalServer.class)
class DocumentTest {
    private static final byte[] PDF = "%PDF-1.7 tờ khai".getBytes(UTF_8);
    private static final int MAXIMUM = 20 * 1024 * 1024;
    private static OtherServices others;

    @Inject
    EntityManager entities;

    @Inject
    DocumentStore store;

    @Inject
    DiscardedObjects discarded;

    @Inject
    RemoveDiscarded removal;

    @ConfigProperty(name = "motcua.test.portal")
    String portalBase;

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

    private static Response attach(RequestSpecification who, UUID id, String contentType, byte[] body) {
        return who.contentType(contentType)
                .body(body)
                .post("/v1/applications/" + id + "/documents?code=TK-01&name=To khai");
    }

    private Response announce(UUID id, String code, String url) {
        return portal().contentType("application/json")
                .body("{\"code\": \"" + code + "\", \"name\": \"Giấy chứng sinh\", \"url\": \"" + url + "\"}")
                .post("/v1/applications/" + id + "/documents");
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void whatIsAttachedComesBackByteForByteWithItsHash() throws Exception {
        // Given
        var id = opened(citizen(AN), Filings.inPerson());

        // When
        var attached = attach(citizen(AN), id, "application/pdf", PDF);

        // Then
        assertThat(attached.statusCode()).as(attached.asString()).isEqualTo(201);
        assertThat(attached.<String>path("sha256")).isEqualTo(sha256(PDF));
        assertThat(attached.<String>path("status")).isEqualTo("STORED");
        var read = citizen(AN).get(attached.header("Location"));
        assertThat(read.asByteArray()).isEqualTo(PDF);
        assertThat(read.contentType()).isEqualTo("application/pdf");
        assertThat(read.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void aSecondDocumentOfTheSameCodeIsItsNextVersionAndOnlyThatIsFiled() {
        var id = opened(citizen(AN), Filings.inPerson());
        var first = attach(citizen(AN), id, "application/pdf", PDF);
        var second = attach(citizen(AN), id, "text/xml", "<a/>".getBytes(UTF_8));
        submits(citizen(AN), id);

        assertThat(second.<Integer>path("version")).isEqualTo(2);
        assertThat(citizen(AN).get(first.header("Location")).asByteArray()).isEqualTo(PDF);
        var filed = others.hears(id, ApplicationSubmitted.class, 1)
                .getFirst()
                .submission()
                .documents();
        assertThat(filed).hasSize(1);
        assertThat(filed.getFirst().id().toString()).isEqualTo(second.path("id"));
        assertThat(filed.getFirst().version()).isEqualTo(2);
        assertProblem(attach(citizen(AN), id, "application/pdf", PDF), 409, "documents-closed");
    }

    @Test
    void theDatesOnAPaperAreFiledWithIt() {
        // Given
        var id = opened(citizen(AN), Filings.inPerson());

        // When
        var attached = attachDated(id, "TK-01", "&issuedOn=2026-02-28&validUntil=2036-02-28");
        attachDated(id, "TK-02", "");
        submits(citizen(AN), id);

        // Then
        assertThat(attached.<String>path("issuedOn")).isEqualTo("2026-02-28");
        assertThat(attached.<String>path("validUntil")).isEqualTo("2036-02-28");
        var seen = citizen(AN).get("/v1/applications/" + id);
        assertThat(seen.<List<String>>path("documents.issuedOn")).containsExactly("2026-02-28", null);
        var filed = others.hears(id, ApplicationSubmitted.class, 1).getFirst().submission();
        assertThat(filed.documents())
                .extracting(Submission.Document::issuedOn, Submission.Document::validUntil)
                .containsExactly(tuple(LocalDate.of(2026, 2, 28), LocalDate.of(2036, 2, 28)), tuple(null, null));
        assertThat(filed.documents())
                .extracting(Submission.Document::filedOn)
                .containsOnly(filed.filedAt().toLocalDate());
    }

    @Test
    void everyWrongDateIsToldAndNothingIsAttached() {
        var id = opened(citizen(AN), Filings.inPerson());

        var answer = attachDated(id, "TK-01", "&issuedOn=2999-01-01&validUntil=soon");

        assertProblem(answer, 400, "invalid");
        assertThat(answer.<List<String>>path("errors.pointer")).containsExactly("?issuedOn", "?validUntil");
        assertThat(citizen(AN).get("/v1/applications/" + id).<List<?>>path("documents"))
                .isEmpty();
    }

    private static Response attachDated(UUID id, String code, String dates) {
        return citizen(AN)
                .contentType("application/pdf")
                .body(PDF)
                .post("/v1/applications/" + id + "/documents?code=" + code + "&name=To khai" + dates);
    }

    @Test
    void twentyMegabytesAreTaken() throws Exception {
        var id = opened(citizen(AN), Filings.inPerson());

        var answer = sends(id, BodyPublishers.ofByteArray(new byte[MAXIMUM]));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.body()).contains("\"size\":" + MAXIMUM);
    }

    @Test
    void oneByteMoreIsNotWhetherItsLengthIsToldOrNot() throws Exception {
        var id = opened(citizen(AN), Filings.inPerson());
        var tooLarge = new byte[MAXIMUM + 1];

        assertThat(sends(id, BodyPublishers.ofByteArray(tooLarge)).statusCode()).isEqualTo(413);
        var chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tooLarge));
        assertThat(sends(id, chunked).statusCode()).isEqualTo(413);
    }

    private static HttpResponse<String> sends(UUID id, BodyPublisher body) throws Exception {
        var uri = URI.create("http://localhost:" + RestAssured.port + "/v1/applications/" + id
                + "/documents?code=TK-01&name=To+khai");
        var request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + Tokens.citizen(AN, "An", "intake"))
                .header("Content-Type", "application/octet-stream")
                .POST(body)
                .build();
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    @Test
    void whatIsNoDocumentIsRefused() {
        var id = opened(citizen(AN), Filings.inPerson());

        assertProblem(attach(citizen(AN), id, "text/html", PDF), 415, "unsupported-media-type");
        assertProblem(attach(citizen(AN), id, "image/png", PDF), 422, "content-mismatch");
        assertProblem(attach(citizen(AN), id, "application/pdf", new byte[0]), 422, "content-mismatch");
        assertProblem(attach(citizen(CHI), id, "application/pdf", PDF), 404, "not-found");
        var unnamed = citizen(AN).contentType("application/pdf").body(PDF);
        assertProblem(unnamed.post("/v1/applications/" + id + "/documents?code=a b"), 400, "invalid");
    }

    @Test
    void eachReadByAnOfficialIsRecordedAndOutsidersFindNothing() {
        // Given
        var id = opened(citizen(AN), Filings.inPerson());
        var location = attach(citizen(AN), id, "application/pdf", PDF).header("Location");
        assertProblem(officer(Staff.COUNTER).get(location), 404, "not-found");
        submits(citizen(AN), id);

        // When
        var read = officer(Staff.COUNTER).get(location);

        // Then
        assertThat(read.asByteArray()).isEqualTo(PDF);
        assertProblem(officer(Staff.DEPARTMENT).get(location), 404, "not-found");
        assertProblem(officer("cb-102-1").get(location), 404, "not-found");
        assertProblem(officer(Staff.FORMER).get(location), 404, "not-found");
        assertProblem(citizen(CHI).get(location), 404, "not-found");
        List<?> readers = entities.createNativeQuery("select officer from document_read where application_id = ?1")
                .setParameter(1, id)
                .getResultList();
        assertThat(readers).isEqualTo(List.of(Staff.COUNTER));
    }

    /** Sends more requests than there may be connections to the store: each request must release its connection. */
    @Test
    void whoeverAsksWithoutReadingHoldsNothing() {
        var id = opened(citizen(AN), Filings.inPerson());
        var location = attach(citizen(AN), id, "application/pdf", PDF).header("Location");

        for (int i = 0; i < 50; i++) {
            assertThat(citizen(AN).head(location).statusCode()).isEqualTo(200);
        }

        assertThat(citizen(AN).get(location).asByteArray()).isEqualTo(PDF);
    }

    @Test
    void aRemovedPaperIsGoneWithItsBytesAndItsReadersStayKnown() {
        // Given
        var id = opened(officer(Staff.COUNTER), Filings.atCounterOf("H26.101"));
        var wrong = attach(officer(Staff.COUNTER), id, "application/pdf", PDF);
        var right = attach(officer(Staff.COUNTER), id, "application/pdf", PDF);
        officer(Staff.COUNTER).get(wrong.header("Location")).then().statusCode(200);
        UUID paper = UUID.fromString(wrong.path("id"));

        // When
        var removed = officer(Staff.COUNTER).delete(wrong.header("Location"));

        // Then
        assertThat(removed.statusCode()).as(removed.asString()).isEqualTo(204);
        assertProblem(officer(Staff.COUNTER).delete(wrong.header("Location")), 404, "not-found");
        assertProblem(officer(Staff.COUNTER).get(wrong.header("Location")), 404, "not-found");
        assertThat(officer(Staff.COUNTER).get(right.header("Location")).asByteArray())
                .isEqualTo(PDF);
        var third = attach(officer(Staff.COUNTER), id, "application/pdf", PDF);
        assertThat(third.<Integer>path("version")).isEqualTo(3);
        assertThat(count("document_read where document_id", paper)).isEqualTo(1);

        // When the time is over in which somebody may still read the bytes
        assertThat(isInTheStore(id, paper)).isTrue();
        letTimePass(paper);

        // Then
        removal.removeWhatIsDue();
        assertThat(isInTheStore(id, paper)).isFalse();
        assertThat(count("discarded_object where document_id", paper)).isZero();
        assertThat(isInTheStore(id, UUID.fromString(right.path("id")))).isTrue();
    }

    @Test
    void aWronglyNamedPaperIsNamedAnewBeforeItIsFiled() {
        // Given
        var id = opened(officer(Staff.COUNTER), Filings.atCounterOf("H26.101"));
        var first = attach(officer(Staff.COUNTER), id, "application/pdf", PDF);
        var second = attach(officer(Staff.COUNTER), id, "application/pdf", PDF);
        var paper = second.header("Location");
        assertThat(second.<Integer>path("version")).isEqualTo(2);

        // When
        var named = with(officer(Staff.COUNTER), """
                {"code": "GKS-01", "name": "Giấy khai sinh", "issuedOn": "2026-08-20"}""").put(paper);

        // Then
        assertThat(named.statusCode()).as(named.asString()).isEqualTo(200);
        assertThat(named.<String>path("id")).isEqualTo(second.path("id"));
        assertThat(named.<String>path("code")).isEqualTo("GKS-01");
        assertThat(named.<Integer>path("version")).isEqualTo(1);
        assertThat(named.<String>path("issuedOn")).isEqualTo("2026-08-20");
        assertThat(officer(Staff.COUNTER).get(paper).asByteArray()).isEqualTo(PDF);
        // Back to the code of the other: its next version.
        var back = with(officer(Staff.COUNTER), "{\"code\": \"" + first.path("code") + "\", \"name\": \"Tờ khai\"}")
                .put(paper);
        assertThat(back.<Integer>path("version")).isEqualTo(2);
        assertThat(back.<String>path("issuedOn")).isNull();

        // When it is filed
        submits(officer(Staff.COUNTER), id);

        // Then
        assertProblem(
                with(officer(Staff.COUNTER), "{\"code\": \"GKS-01\", \"name\": \"x\"}")
                        .put(paper),
                409,
                "documents-closed");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|/code,/name",
                "{\"code\": \"a b\", \"name\": \"x\"}|/code",
                "{\"code\": \"TK-01\", \"name\": \"a\\nb\"}|/name",
                "{\"code\": \"TK-01\", \"name\": \"x\", \"issuedOn\": \"2027-01-01\"}|/issuedOn",
                "{\"code\": \"TK-01\", \"name\": \"x\", \"issuedOn\": \"2026-08-20\", \"validUntil\": \"2026-08-19\"}|/validUntil"
            })
    void aNameThatIsNoneIsRefused(String body, String pointers) {
        var id = opened(citizen(AN), Filings.inPerson());
        var paper = attach(citizen(AN), id, "application/pdf", PDF).header("Location");

        var answer = with(citizen(AN), body).put(paper);

        assertProblem(answer, 400, "invalid");
        assertThat(answer.<List<String>>path("errors.pointer")).containsExactlyInAnyOrder(pointers.split(","));
        var right = "{\"code\": \"TK-01\", \"name\": \"x\"}";
        assertProblem(with(citizen(CHI), right).put(paper), 404, "not-found");
    }

    @Test
    void whatWasFiledIsNotRemovedAndWhatIsAddedForASupplementIs() {
        // Given
        var id = opened(citizen(AN), Filings.inPerson());
        var filed = attach(citizen(AN), id, "application/pdf", PDF);
        submits(citizen(AN), id);
        assertProblem(citizen(AN).delete(filed.header("Location")), 409, "documents-closed");
        others.says(id.toString(), 1, asked(id));
        Patience.await()
                .until(() -> citizen(AN).get("/v1/applications/" + id).path("state"), "SUPPLEMENT_REQUESTED"::equals);

        // When
        var added = attach(citizen(AN), id, "application/pdf", PDF);

        // Then
        assertProblem(citizen(AN).delete(filed.header("Location")), 409, "document-filed");
        assertThat(citizen(AN).delete(added.header("Location")).statusCode()).isEqualTo(204);
        assertThat(citizen(AN).get(filed.header("Location")).asByteArray()).isEqualTo(PDF);
    }

    @Test
    void anObjectThatCannotBeRemovedDoesNotKeepTheOthers() {
        var stuck = UUID.randomUUID();
        var other = UUID.randomUUID();

        // In one transaction, so that the service's own turns do not see them.
        var turns = QuarkusTransaction.requiringNew().call(() -> {
            discarded.expect(UUID.randomUUID(), stuck);
            discarded.expect(UUID.randomUUID(), other);
            entities.createNativeQuery("update discarded_object set discarded_at = now() - interval '2 days'"
                            + " where document_id in (?1, ?2)")
                    .setParameter(1, stuck)
                    .setParameter(2, other)
                    .executeUpdate();
            var first = discarded.takeDue().orElseThrow();
            discarded.postpone(first);
            return List.of(first.documentId(), discarded.takeDue().orElseThrow().documentId());
        });

        assertThat(turns).containsExactlyInAnyOrder(stuck, other);
    }

    /** As left by a process that died between storing the bytes and recording the document. */
    @Test
    void bytesOfAnUploadThatDiedAreRemoved() {
        var application = UUID.randomUUID();
        var paper = UUID.randomUUID();
        discarded.expect(application, paper);
        put(application, paper);
        assertThat(isInTheStore(application, paper)).isTrue();

        removal.removeWhatIsDue();
        assertThat(isInTheStore(application, paper))
                .as("it may still be recorded")
                .isTrue();
        letTimePass(paper);
        removal.removeWhatIsDue();

        assertThat(isInTheStore(application, paper)).isFalse();
    }

    @Test
    void nothingIsLeftToRemoveOfAnUploadThatSucceeds() {
        var id = opened(citizen(AN), Filings.inPerson());
        var attached = attach(citizen(AN), id, "application/pdf", PDF);
        attach(citizen(AN), id, "image/png", PDF);

        assertThat(attached.statusCode()).isEqualTo(201);
        assertThat(count("discarded_object where application_id", id)).isZero();
    }

    private static SupplementRequested asked(UUID id) {
        return new SupplementRequested(
                id, CaseStatusFixtures.at(5), null, "12/PBS", List.of(), "Thiếu giấy tờ", null, null);
    }

    private boolean isInTheStore(UUID application, UUID document) {
        try {
            store.open(application, document).abort();
            return true;
        } catch (Problem absent) {
            return false;
        }
    }

    private void put(UUID application, UUID document) {
        try (var received = Received.from(new ByteArrayInputStream(PDF), MAXIMUM)) {
            store.put(application, document, received);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void letTimePass(UUID document) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update discarded_object set discarded_at = discarded_at - interval '1 day'"
                                        + " where document_id = ?1")
                        .setParameter(1, document)
                        .executeUpdate());
    }

    private long count(String rows, UUID id) {
        return (Long) entities.createNativeQuery("select count(*) from " + rows + " = ?1", Long.class)
                .setParameter(1, id)
                .getSingleResult();
    }

    @Test
    void aDocumentThePortalNamesIsFetched() {
        var id = opened(portal(), Filings.byPortal("D-" + UUID.randomUUID()));
        var announced = announce(id, "GCS-01", portalBase + "good");
        assertThat(announced.statusCode()).as(announced.asString()).isEqualTo(201);
        assertThat(announced.<String>path("status")).isEqualTo("TO_FETCH");
        announce(id, "GCS-02", portalBase + "busy-at-first");
        announce(id, "GCS-03", portalBase + "not-there-at-first");
        announce(id, "GCS-04", portalBase + "forbidden-at-first");

        Patience.await().until(() -> statuses(id), List.of("STORED", "STORED", "STORED", "STORED")::equals);
        assertThat(portal().get(announced.header("Location")).asByteArray()).isEqualTo(PortalServer.PDF);
    }

    @Test
    void whatCannotBeFetchedIsGivenUpAndNoRedirectIsFollowed() {
        var id = opened(portal(), Filings.byPortal("D-" + UUID.randomUUID()));
        var moved = announce(id, "GCS-01", portalBase + "moved");
        announce(id, "GCS-02", portalBase + "gone");

        Patience.await().until(() -> statuses(id), List.of("FETCH_FAILED", "FETCH_FAILED")::equals);
        assertProblem(portal().get(moved.header("Location")), 409, "document-not-fetched");
    }

    @Test
    void theOneStopHearsOfADocumentThatWasFiledAndIsGone() {
        var id = opened(portal(), Filings.byPortal("D-" + UUID.randomUUID()));
        announce(id, "GCS-01", portalBase + "gone");
        submits(portal(), id);

        assertThat(others.hears(id, DocumentMissing.class, 1))
                .extracting(DocumentMissing::applicationId, DocumentMissing::code)
                .containsExactly(tuple(id, "GCS-01"));
    }

    @Test
    void opsSeesWhatHasNotComeAndFetchesItAgainOrGivesItUp() {
        // Given
        var id = opened(portal(), Filings.byPortal("D-" + UUID.randomUUID()));
        announce(id, "GCS-01", portalBase + "gone");
        Patience.await().until(() -> statuses(id), List.of("FETCH_FAILED")::equals);
        var row = unfetched(id);
        assertThat(row.get("lastFault")).isEqualTo("answered 410");
        assertThat(row).doesNotContainKeys("name", "url");
        var path = "/v1/ops/unfetched-documents/" + row.get("id");

        // When it is fetched again, it is tried from the start
        assertThat(ops().post(path + "/fetch").statusCode()).isEqualTo(204);
        Patience.await().until(() -> unfetched(id).get("status"), "FETCH_FAILED"::equals);
        assertThat(unfetched(id).get("attempts")).isEqualTo(1);

        // When it is closed, it is no longer listed
        assertProblem(with(ops(), "{}").post(path + "/close"), 400, "invalid");
        assertThat(with(ops(), "{\"reason\": \"Cổng đã xóa\"}")
                        .post(path + "/close")
                        .statusCode())
                .isEqualTo(204);
        assertThat(listed(id)).isEmpty();
        assertProblem(ops().post("/v1/ops/unfetched-documents/" + UUID.randomUUID() + "/fetch"), 404, "not-found");
        assertProblem(officer(Staff.COUNTER).get("/v1/ops/unfetched-documents"), 403, "forbidden");
    }

    private static Map<String, Object> unfetched(UUID application) {
        return listed(application).getFirst();
    }

    private static List<Map<String, Object>> listed(UUID application) {
        return ops().get("/v1/ops/unfetched-documents?limit=100").<List<Map<String, Object>>>path("items").stream()
                .filter(row -> row.get("applicationId").equals(application.toString()))
                .toList();
    }

    private static RequestSpecification ops() {
        return as(Tokens.ops("intake"));
    }

    @Test
    void aPortalStatesTheDatesOfWhatItHolds() {
        var id = opened(portal(), Filings.byPortal("D-" + UUID.randomUUID()));
        var paper = "{\"code\": \"GCS-01\", \"name\": \"Giấy chứng sinh\", \"url\": \"" + portalBase
                + "good\", \"issuedOn\": \"%s\"}";
        var path = "/v1/applications/" + id + "/documents";

        var taken = portal().contentType("application/json")
                .body(paper.formatted("2026-08-20"))
                .post(path);
        var refused = portal().contentType("application/json")
                .body(paper.formatted("2999-01-01"))
                .post(path);

        assertThat(taken.<String>path("issuedOn")).as(taken.asString()).isEqualTo("2026-08-20");
        assertProblem(refused, 400, "invalid");
        assertThat(refused.<String>path("errors[0].pointer")).isEqualTo("/issuedOn");
    }

    @Test
    void noOtherAddressThanThePortalsIsTaken() {
        var id = opened(portal(), Filings.byPortal("D-" + UUID.randomUUID()));

        assertProblem(announce(id, "GCS-01", portalBase + "x".repeat(2000)), 400, "invalid");
        assertProblem(announce(id, "GCS-01", "http://169.254.169.254/latest/meta-data"), 400, "invalid");
        var byCitizen = citizen(AN).contentType("application/json").body("{}");
        assertProblem(byCitizen.post("/v1/applications/" + id + "/documents"), 403, "portal-only");
    }

    private List<String> statuses(UUID id) {
        return portal().get("/v1/applications/" + id).path("documents.status");
    }
}
