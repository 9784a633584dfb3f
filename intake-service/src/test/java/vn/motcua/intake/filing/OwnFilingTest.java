package vn.motcua.intake.filing;

import static java.nio.charset.StandardCharsets.UTF_8;
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

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.events.ApplicationEvent.ApplicationSubmitted;
import vn.motcua.events.ApplicationEvent.ContactCorrected;
import vn.motcua.intake.Filings;
import vn.motcua.intake.OtherServices;
import vn.motcua.intake.PortalServer;
import vn.motcua.intake.Staff;
import vn.motcua.intake.application.Applications;
import vn.motcua.intake.application.Filing;
import vn.motcua.stack.test.Patience;
import vn.motcua.stack.test.StackResource;

@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "intake"), @ResourceArg(name = "s3", value = "true")})
@WithTestResource(PortalServer.class)
class OwnFilingTest {
    private static final String PATH = "/v1/applications/";
    private static OtherServices others;

    @Inject
    EntityManager entities;

    @Inject
    Applications applications;

    @Inject
    Clock clock;

    @Inject
    ExpireDrafts expireDrafts;

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

    /** Drafts are kept for ninety days after the last thing done to them; what was filed stays. */
    @Test
    void aDraftThatNobodyTouchesIsDeletedAndItsPapersWithIt() {
        var old = opened(citizen(AN), Filings.inPerson());
        var paper = citizen(AN)
                .contentType("application/pdf")
                .body("%PDF-1.7".getBytes(StandardCharsets.UTF_8))
                .post("/v1/applications/" + old + "/documents?code=TK-01&name=To khai");
        assertThat(paper.statusCode()).isEqualTo(201);
        var filed = opened(citizen(AN), Filings.inPerson());
        assertThat(submits(citizen(AN), filed).statusCode()).isEqualTo(202);
        var touched = clock.instant();

        expireDrafts.expireUntouchedSince(touched.minusMillis(1).truncatedTo(ChronoUnit.MILLIS));
        assertThat(citizen(AN).get("/v1/applications/" + old).statusCode()).isEqualTo(200);

        expireDrafts.expireUntouchedSince(touched.plusSeconds(1));
        assertProblem(citizen(AN).get("/v1/applications/" + old), 404, "not-found");
        assertProblem(citizen(AN).get(paper.header("Location")), 404, "not-found");
        assertThat(citizen(AN).get("/v1/applications/" + filed).statusCode()).isEqualTo(200);
    }

    @Test
    void theApplicantReadsBackWhatHeSent() {
        var id = submitted(citizen(AN), citizen(AN), Filings.inPerson());

        var answer = citizen(AN).get(PATH + id + "/filing");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.<String>path("owner.personalNumber")).isEqualTo(AN);
        assertThat(answer.<String>path("contact.email")).isEqualTo("an@example.vn");
        assertThat(answer.<String>path("form.children[0].name")).isEqualTo("Nguyễn Văn Cường");
        assertThat(answer.<Object>path("assurance")).isNull();
        assertThat(answer.header("ETag")).isEqualTo(citizen(AN).get(PATH + id).header("ETag"));
    }

    @Test
    void theCounterReadsItAndThatIsRecorded() {
        var id = submitted(citizen(AN), citizen(BINH), Filings.byTransactor());

        var answer = officer(Staff.COUNTER).get(PATH + id + "/filing");

        assertThat(answer.<String>path("authority")).isEqualTo("Giấy ủy quyền số 12/2026");
        assertThat(readers(id)).containsExactly(Staff.COUNTER);
        citizen(AN).get(PATH + id + "/filing").then().statusCode(200);
        assertThat(readers(id)).as("the applicant's own read is not recorded").hasSize(1);
        assertProblem(officer(Staff.CASE_OFFICER).get(PATH + id + "/filing"), 404, "not-found");
    }

    @Test
    void whatWasReadCanBeSentBackAndIsTheSame() {
        var id = opened(officer(Staff.COUNTER), Filings.atCounterOf("H26.101"));
        var read = officer(Staff.COUNTER).get(PATH + id + "/filing");

        var changed = with(officer(Staff.COUNTER), read.asString())
                .header("If-Match", read.header("ETag"))
                .put(PATH + id + "/filing");

        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.asString()).isEqualTo(read.asString());
        assertThat(changed.header("ETag")).isNotEqualTo(read.header("ETag"));
    }

    @Test
    void aDraftIsChangedAsAWholeAndSubmittedAsItIsThen() {
        // Given
        var id = opened(citizen(AN), Filings.byTransactor());
        var attached = attach(citizen(AN), id);

        // When
        var other = Filings.inPerson().replace("Kết hôn", "Vay vốn").replace("an@example.vn", "an.moi@example.vn");
        var answer = change(citizen(AN), id, other);

        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.<Object>path("transactor")).isNull();
        assertProblem(citizen(BINH).get(PATH + id), 404, "not-found");
        assertThat(submits(citizen(AN), id).statusCode()).isEqualTo(202);
        var event = others.hears(id, ApplicationSubmitted.class, 1).getFirst();
        assertThat(event.contact().email()).isEqualTo("an.moi@example.vn");
        assertThat(event.submission().form().path("purpose").textValue()).isEqualTo("Vay vốn");
        assertThat(event.submission().transactor()).isNull();
        assertThat(event.submission().documents()).extracting("id").containsExactly(attached);
    }

    @Test
    void aPortalsDraftKeepsItsDossierAndItsPeopleDoNotWriteWhatThePortalAnswersFor() {
        var dossier = "G22.99.08-" + UUID.randomUUID();
        var id = opened(portal(), Filings.byPortal(dossier));

        assertProblem(change(portal(), id, Filings.byPortal(dossier + "-2")), 400, "invalid");
        assertProblem(change(citizen(AN), id, Filings.inPerson()), 403, "drafted-by-an-office");
        assertThat(change(portal(), id, Filings.byPortal(dossier)).statusCode()).isEqualTo(200);

        var filing = portal().get(PATH + id + "/filing");
        assertThat(filing.<String>path("externalId")).isEqualTo(dossier);
        assertThat(filing.<Integer>path("assurance")).isEqualTo(3);
        assertThat(filing.<List<String>>path("payments.reference")).containsExactly("PAY-1");
    }

    @Test
    void whoChangesADraftStaysAPartyOfItAndAtTheCounter() {
        var own = opened(citizen(AN), Filings.inPerson());
        assertProblem(change(citizen(AN), own, Filings.inPerson().replace(AN, CHI)), 403, "not-a-party");

        var counters = opened(officer(Staff.COUNTER), Filings.atCounterOf("H26.101"));
        assertProblem(
                change(officer(Staff.COUNTER), counters, Filings.atCounterOf("H26.102")), 403, "not-at-this-counter");
        assertProblem(
                change(citizen(AN), own, Filings.inPerson().replace("mot-cua", "khong-co")), 422, "unknown-place");
        assertThat(citizen(AN).get(PATH + own + "/filing").<String>path("owner.personalNumber"))
                .isEqualTo(AN);
    }

    @Test
    void whatTheCounterWroteIsChangedThereInTheNameOfWhoChangesIt() {
        var id = opened(officer(Staff.COUNTER), Filings.atCounterOf("H26.101"));
        assertProblem(change(citizen(AN), id, Filings.inPerson()), 403, "drafted-by-an-office");

        assertThat(citizen(AN).get(PATH + id + "/filing").statusCode()).isEqualTo(200);
        assertThat(with(citizen(AN), "")
                        .header("If-Match", "*")
                        .delete(PATH + id)
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void aSubmissionThatWaitedForAChangeNamesThePeopleOfAfterwards() throws Exception {
        // Given
        var id = opened(citizen(AN), Filings.byTransactor());

        // When
        var submission = QuarkusTransaction.requiringNew().call(() -> {
            var draft = applications.locked(id).orElseThrow();
            applications.change(draft, inPerson(draft.filing()));
            entities.flush();
            var waiting = CompletableFuture.supplyAsync(() -> submits(citizen(AN), id));
            Patience.await().until(() -> somebodyWaits() || waiting.isDone());
            return waiting;
        });

        // Then
        assertThat(submission.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(202);
        var event = others.hears(id, ApplicationSubmitted.class, 1).getFirst();
        assertThat(event.submission().transactor()).isNull();
    }

    private static Filing inPerson(Filing filing) {
        return new Filing(
                filing.procedure(),
                filing.receivedAt(),
                filing.origin(),
                filing.owner(),
                null,
                null,
                filing.contact(),
                filing.form(),
                filing.payments());
    }

    private boolean somebodyWaits() {
        return QuarkusTransaction.requiringNew()
                .call(() -> !entities.createNativeQuery("select pid from pg_stat_activity"
                                + " where datname = current_database() and wait_event_type = 'Lock'")
                        .getResultList()
                        .isEmpty());
    }

    @Test
    void anOfficialWhoReadsByTheHundredIsSlowedDown() {
        var other = "cb-102-1";
        var id = opened(officer(other), Filings.atCounterOf("H26.102"));
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "insert into filing_read (application_id, officer, at)"
                                        + " select ?1, ?2, cast(?3 as timestamptz) - n * interval '1 second' from generate_series(0, 299) n")
                        .setParameter(1, id)
                        .setParameter(2, other)
                        .setParameter(3, clock.instant())
                        .executeUpdate());

        var refused = officer(other).get(PATH + id + "/filing");

        assertProblem(refused, 429, "too-many-looks");
        // The first of the 300 was 299 seconds before the last.
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(3_280, 3_301);
        assertThat(readers(id)).hasSize(300);
        citizen(AN).get(PATH + id + "/filing").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"PUT, /filing", "PUT, /contact", "DELETE, ''"})
    void aStaleOrMissingVersionChangesNothing(String method, String path) {
        var id = opened(citizen(AN), Filings.inPerson());
        var before = citizen(AN).get(PATH + id + "/filing").asString();

        assertProblem(with(citizen(AN), "{}").request(method, PATH + id + path), 428, "precondition-required");
        assertProblem(
                with(citizen(AN), "{}").header("If-Match", "\"77\"").request(method, PATH + id + path),
                412,
                "precondition-failed");

        assertThat(citizen(AN).get(PATH + id + "/filing").asString()).isEqualTo(before);
    }

    @Test
    void badBodiesNameEveryFaultAndChangeNothing() {
        var id = opened(citizen(AN), Filings.inPerson());
        var before = citizen(AN).get(PATH + id + "/filing").asString();

        var filing = change(citizen(AN), id, "{\"procedure\": \"\", \"form\": []}");
        assertProblem(filing, 400, "invalid");
        assertThat(filing.<List<String>>path("errors.pointer"))
                .contains("/procedure", "/receivedAt", "/owner", "/contact", "/form");
        assertThat(citizen(AN).get(PATH + id + "/filing").asString()).isEqualTo(before);

        assertThat(submits(citizen(AN), id).statusCode()).isEqualTo(202);
        for (var body : List.of("", "null", "{\"email\": \"an\", \"phone\": \"x\"}", "{\"name\": 7, \"extra\": 1}")) {
            assertProblem(correct(citizen(AN), id, body), 400, "invalid");
        }
        assertThat(correct(citizen(AN), id, "{\"email\": \"an\", \"phone\": \"x\"}")
                        .<List<String>>path("errors.pointer"))
                .containsExactly("/name", "/email", "/phone");
    }

    @Test
    void whatIsSubmittedIsNeitherChangedNorDeleted() {
        var id = submitted(citizen(AN), citizen(AN), Filings.inPerson());

        assertProblem(change(citizen(AN), id, Filings.inPerson()), 409, "already-submitted");
        assertProblem(citizen(AN).header("If-Match", "*").delete(PATH + id), 409, "already-submitted");

        assertThat(citizen(AN).get(PATH + id).<String>path("state")).isEqualTo("SUBMITTED");
        assertThat(citizen(AN).get(PATH + id + "/filing").<String>path("owner.personalNumber"))
                .isEqualTo(AN);
    }

    @Test
    void theDatabaseDeletesNothingThatIsFiled() {
        var id = opened(citizen(AN), Filings.inPerson());
        var paper = attach(citizen(AN), id);
        assertThat(submits(citizen(AN), id).statusCode()).isEqualTo(202);

        assertThat(deleted("delete_draft", id)).isZero();
        assertThat(deleted("delete_parties_of_draft", id)).isZero();
        assertThat(deleted("delete_unfiled_document", paper)).isZero();
        Assertions.assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() ->
                                entities.createNativeQuery("delete from party").executeUpdate()))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void aDeletedDraftLeavesNothingBehind() {
        // Given
        var dossier = "G22.99.08-" + UUID.randomUUID();
        var id = opened(portal(), Filings.byPortal(dossier));
        var paper = attach(citizen(AN), id);

        // When
        var answer = portal().header("If-Match", version(portal(), id)).delete(PATH + id);

        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(204);
        assertProblem(citizen(AN).get(PATH + id), 404, "not-found");
        assertProblem(citizen(AN).get(PATH + id + "/documents/" + paper), 404, "not-found");
        assertProblem(portal().header("If-Match", "*").delete(PATH + id), 404, "not-found");
        for (var table : List.of(
                "application where id",
                "party where application_id",
                "application_history where application_id",
                "document where application_id",
                "portal_dossier where application_id")) {
            assertThat(count(table, id)).as(table).isZero();
        }
        assertThat(count("discarded_object where application_id", id)).isEqualTo(1);
        assertThat(opened(portal(), Filings.byPortal(dossier)))
                .as("the dossier may be filed anew")
                .isNotEqualTo(id);
    }

    @Test
    void aCorrectedContactIsToldAndStandsInTheTimeline() {
        // Given
        var id = submitted(citizen(AN), citizen(AN), Filings.inPerson());

        // When
        var answer = correct(citizen(AN), id, Filings.contact("an.moi@example.vn"));

        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.<String>path("email")).isEqualTo("an.moi@example.vn");
        assertThat(answer.header("ETag")).isEqualTo(version(citizen(AN), id));
        var event = others.hears(id, ContactCorrected.class, 1).getFirst();
        assertThat(event.contact().email()).isEqualTo("an.moi@example.vn");
        assertThat(event.contact().phone()).isNull();
        assertThat(event.round()).isEqualTo(1);
        assertThat(citizen(AN).get(PATH + id + "/timeline").<List<String>>path("items.event"))
                .containsExactly("SUBMITTED", "CONTACT_CORRECTED");
        assertThat(citizen(AN).get(PATH + id + "/filing").<String>path("contact.email"))
                .isEqualTo("an.moi@example.vn");
    }

    @Test
    void aDraftsContactChangesWithTheDraft() {
        var id = opened(citizen(AN), Filings.inPerson());

        assertProblem(correct(citizen(AN), id, Filings.contact("an.moi@example.vn")), 409, "not-submitted");
    }

    private static Response change(RequestSpecification who, UUID id, String filing) {
        return with(who, filing).header("If-Match", "*").put(PATH + id + "/filing");
    }

    /** A form names people, and the address may be a stranger's. The caller's token proves an@example.vn. */
    @Test
    void formsAreMailedOnlyToAnAddressThatIsProved() {
        var id = submitted(citizen(AN), citizen(AN), Filings.byTransactor());

        assertProblem(correct(citizen(AN), id, wantingForms("la@example.vn")), 422, "address-not-proved");
        assertThat(correct(citizen(AN), id, wantingForms("AN@example.vn")).statusCode())
                .isEqualTo(200);

        assertThat(others.hears(id, ContactCorrected.class, 1))
                .singleElement()
                .satisfies(event -> assertThat(event.contact().attachForms()).isTrue());
        var nowhere = correct(citizen(AN), id, "{\"name\": \"An\", \"phone\": \"0912345678\", \"attachForms\": true}");
        assertProblem(nowhere, 400, "invalid");
        assertThat(nowhere.<List<String>>path("errors.pointer")).containsExactly("/email");
    }

    @Test
    void aDraftThatWantsFormsAtAStrangersAddressIsNotSubmitted() {
        var filing = Filings.byTransactor().replace("an@example.vn\"", "la@example.vn\", \"attachForms\": true");
        var id = opened(citizen(AN), filing);

        assertProblem(submits(citizen(AN), id), 422, "address-not-proved");

        assertThat(citizen(AN).get(PATH + id).<String>path("state")).isEqualTo("DRAFT");
    }

    private static String wantingForms(String email) {
        return "{\"name\": \"Nguyễn Văn An\", \"email\": \"" + email + "\", \"attachForms\": true}";
    }

    private static Response correct(RequestSpecification who, UUID id, String contact) {
        return with(who, contact).header("If-Match", "*").put(PATH + id + "/contact");
    }

    private static String version(RequestSpecification who, UUID id) {
        return who.get(PATH + id).header("ETag");
    }

    private static UUID attach(RequestSpecification who, UUID id) {
        return UUID.fromString(who.contentType("application/pdf")
                .body("%PDF-1.7".getBytes(UTF_8))
                .post(PATH + id + "/documents?code=TK-01&name=To+khai")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    @SuppressWarnings("unchecked")
    private List<String> readers(UUID id) {
        return entities.createNativeQuery("select officer from filing_read where application_id = ?1", String.class)
                .setParameter(1, id)
                .getResultList();
    }

    private long count(String rows, UUID id) {
        return (Long) entities.createNativeQuery("select count(*) from " + rows + " = ?1", Long.class)
                .setParameter(1, id)
                .getSingleResult();
    }

    private int deleted(String function, UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Integer) entities.createNativeQuery("select " + function + "(?1)", Integer.class)
                        .setParameter(1, id)
                        .getSingleResult());
    }
}
