package vn.motcua.routing.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.motcua.routing.Harness.command;
import static vn.motcua.routing.Harness.officer;
import static vn.motcua.routing.Harness.task;
import static vn.motcua.routing.casefile.CaseFileFixtures.checked;
import static vn.motcua.routing.casefile.CaseFileFixtures.internal;
import static vn.motcua.routing.casefile.CaseFileFixtures.submission;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.events.Channel;
import vn.motcua.events.CheckEvent.PlannedLeg;
import vn.motcua.events.Contact;
import vn.motcua.events.Language;
import vn.motcua.events.Person;
import vn.motcua.events.Person.IdentityPaper;
import vn.motcua.events.Submission;
import vn.motcua.events.Submission.Place;
import vn.motcua.routing.Harness;
import vn.motcua.stack.test.StackResource;

@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "routing"), @ResourceArg(name = "s3", value = "true")})
class FindTest {
    private static final String COUNTER = "cb-101-1";
    private static final String CHAIR = "cb-101-4";
    private static final String OTHER_WARD = "cb-102-1";

    /** Cases of a release that had no finder. */
    private static final String COPY = """
            insert into case_file (id, version, state, procedure, receiving_agency, receiving_unit, filed_at, answer_due_at,
                                   supplements, checked, history_length, history_hash)
            select gen_random_uuid(), 0, 'WITHDRAWN', procedure, receiving_agency, receiving_unit, filed_at, answer_due_at,
                   0, checked, 0, ''
            from case_file cross join generate_series(1, :copies) where id = :id
            returning id, filed_at""";

    @Inject
    Harness harness;

    @Inject
    EntityManager entityManager;

    @Inject
    KeepFinder keepFinder;

    private final UUID application = UUID.randomUUID();
    private final String number =
            "0" + (10_000_000_000L + Math.floorMod(application.getLeastSignificantBits(), 10_000_000_000L));

    @BeforeEach
    void somebodyFiled() {
        harness.itIs("2026-08-20T14:55:00+07:00");
        harness.calendarIsPublished();
        file(application, "2026-08-20T14:50:00+07:00", internal("certificate"));
    }

    /** The owner is Đặng Thị Ngọc Hương, the transactor Bùi Văn Sáng, the phone 0987 + the last digits of the number. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "name=Đặng Thị Ngọc Hương | yes",
                "name=dang thi ngoc huong | yes",
                "name=HUONG DANG | yes",
                "name=bùi sáng | yes", // the transactor
                "name=dang thi hoa | no",
                "name=dan huong | no", // words, not their beginnings
                "personalNumber={number} | yes",
                "personalNumber=N-{passport} | yes", // the transactor's
                "personalNumber=n{passport} | yes",
                "personalNumber={passport} | no",
                "personalNumber=001999999999 | no",
                "phone={phone} | yes",
                "phone=+84{phone9} | yes",
                "phone={number} | no",
                "name=dang huong&personalNumber={number}&phone={phone}&filedOn=2026-08-20 | yes",
                "name=dang hoa&personalNumber={number} | no",
                "personalNumber={number}&filedOn=2026-08-20 | yes",
                "personalNumber={number}&filedOn=2026-08-21 | no"
            })
    void aCaseIsFoundByWhatIsKnown(String known, String found) {
        var query = known.replace("{number}", number)
                .replace("{passport}", number.substring(4))
                .replace("{phone}", "0987" + number.substring(6))
                .replace("{phone9}", "987" + number.substring(6));

        assertThat(found(COUNTER, query).contains(application.toString())).isEqualTo(found.equals("yes"));
        assertThat(found(OTHER_WARD, query)).doesNotContain(application.toString());
    }

    @Test
    void aRowSaysWhatIsNeededToChoose() {
        officer(COUNTER)
                .get("/v1/cases?personalNumber=" + number)
                .then()
                .statusCode(200)
                .body("items.id", contains(application.toString()))
                .rootPath("items[0]")
                .body("caseCode", nullValue())
                .body("state", equalTo("SUBMITTED"))
                .body("procedureName", equalTo("Cấp giấy xác nhận tình trạng hôn nhân"))
                .body("ownerName", equalTo("Đặng Thị Ngọc Hương"))
                .body("filedAt", equalTo("2026-08-20T14:50:00+07:00"));
        assertThat(officer(COUNTER).get("/v1/cases?personalNumber=" + number).asString())
                .doesNotContain(number, "0987");
    }

    @Test
    void theCodeForgivesCaseSpacesAndDashes() {
        var code = command(COUNTER, application, "reception", "accept", "{}").<String>path("caseCode");

        for (var written : List.of(code, code.toLowerCase(), code.replace("-", " "), code.replaceAll("[-.]", ""))) {
            assertThat(found(COUNTER, "code=" + written)).as(written).containsExactly(application.toString());
        }
        assertThat(found(COUNTER, "code=" + code + "1")).isEmpty();
    }

    @Test
    void anAgencyFindsACaseFromThenOnWhenItIsHandedALeg() {
        var shared = UUID.randomUUID();
        file(shared, "2026-08-20T14:50:00+07:00", internalAt("H26.103"));
        assertThat(found("cb-103-2", "personalNumber=" + number)).isEmpty();

        command(COUNTER, shared, "reception", "accept", "{}").then().statusCode(200);

        assertThat(found("cb-103-2", "personalNumber=" + number)).containsExactly(shared.toString());
    }

    @Test
    void theDayListsWhatWasFiledAtTheReadersCounters() {
        var day = "2026-07-0" + (1 + Math.floorMod(application.hashCode(), 9));
        var mine = new ArrayList<String>();
        for (int minute = 0; minute < 5; minute++) {
            var id = UUID.randomUUID();
            file(id, day + "T09:0" + minute + ":00+07:00", internal("certificate"));
            mine.addFirst(id.toString());
        }

        var read = new ArrayList<String>();
        var next = "/v1/cases?limit=2&filedOn=" + day;
        while (next != null) {
            var page = officer(COUNTER).urlEncodingEnabled(false).get(next);
            read.addAll(page.jsonPath().getList("items.id"));
            next = next(page);
        }

        assertThat(read).doesNotHaveDuplicates();
        assertThat(read.stream().filter(mine::contains)).containsExactlyElementsOf(mine);
        assertThat(found(CHAIR, "limit=100&filedOn=" + day)).containsAll(mine);
        assertThat(found(OTHER_WARD, "limit=100&filedOn=" + day)).doesNotContainAnyElementsOf(mine);
        // She heads the judicial unit, which receives nothing.
        assertThat(found("cb-101-6", "filedOn=" + day)).isEmpty();
        assertThat(found("cb-999-9", "filedOn=" + day)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "phone=, 400, search-empty",
        "code=, 400, search-empty",
        "code=---, 400, search-empty",
        "name=An, 400, invalid",
        "name=%20%20An%20, 400, invalid",
        "name=An%20an%20%C3%81n, 400, invalid",
        "q=An, 400, invalid",
        "filedOn=today, 400, invalid",
        "filedOn=2026-02-30, 400, invalid",
        "name=a%00b%20c, 400, invalid"
    })
    void whatCannotBeSearchedForIsSaid(String query, int status, String code) {
        var answer = officer(COUNTER).urlEncodingEnabled(false).get("/v1/cases?limit=5&" + query);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.<String>path("type")).endsWith("/" + code);
    }

    @Test
    void aSearchThatFitsAThousandCasesMustBeNarrowed() {
        namesakes(1001, "do", "dong");

        var answer = officer("cb-17-1").get("/v1/cases?name=Đỗ Đông");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.<String>path("type")).endsWith("/search-too-wide");
        assertThat(found("cb-17-1", "name=Đỗ Đông&filedOn=2026-08-19")).isEmpty();
    }

    @Test
    void aDayIsNotLookedForAmongMoreThanTenThousandCases() {
        namesakes(10_001, "le", "hoa");

        var answer = officer("cb-17-1").get("/v1/cases?name=Lê Hoa&filedOn=2026-08-19");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        assertThat(answer.<String>path("type")).endsWith("/search-too-wide");
    }

    @Test
    void casesOfBeforeAreFoundOnceTheFinderIsFilled() {
        var old = QuarkusTransaction.requiringNew().call(() -> (UUID) entityManager
                .createNativeQuery("with copies as (" + COPY + ") select id from copies", UUID.class)
                .setParameter("id", application)
                .setParameter("copies", 1)
                .getSingleResult());
        // When, part by part, whatever the service's own turn has done
        await().until(() -> keepFinder.fillSome() == 0);

        assertThat(found(COUNTER, "personalNumber=" + number))
                .containsExactlyInAnyOrder(application.toString(), old.toString());
    }

    @Test
    void aSearchCountsAsALook() {
        found("cb-103-5", "name=dang huong");

        var looked = QuarkusTransaction.requiringNew()
                .call(() -> entityManager
                        .createNativeQuery(
                                "select count(*) from look where officer = 'cb-103-5' and case_id is null", Long.class)
                        .getSingleResult());
        assertThat(looked).isEqualTo(1L);
    }

    /** So many cases at the planning department, filed by somebody of these two names. */
    private void namesakes(int copies, String first, String second) {
        QuarkusTransaction.requiringNew()
                .run(() -> entityManager
                        .createNativeQuery("with copies as (" + COPY + """
                        )
                        insert into case_finder (case_id, filed_at, receiving_agency, receiving_unit, terms)
                        select id, filed_at, 'H26.17', 'quy-hoach', array['H26.17 NAME ' || :first, 'H26.17 NAME ' || :second]
                        from copies""")
                        .setParameter("id", application)
                        .setParameter("copies", copies)
                        .setParameter("first", first)
                        .setParameter("second", second)
                        .executeUpdate());
    }

    private static List<String> found(String who, String query) {
        var answer = officer(who).get("/v1/cases?" + query);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath().getList("items.id");
    }

    private void file(UUID id, String filedAt, PlannedLeg leg) {
        var known = submission(new Place("H26.101", "mot-cua"));
        var filed = new Submission(
                1,
                OffsetDateTime.parse(filedAt),
                known.procedure(),
                known.receivedAt(),
                Channel.ONLINE,
                null,
                2,
                new Person(Person.Kind.CITIZEN, "Đặng Thị Ngọc Hương", number),
                new Person(
                        Person.Kind.CITIZEN,
                        "Bùi Văn Sáng",
                        null,
                        new IdentityPaper(IdentityPaper.Kind.PASSPORT, "N-" + number.substring(4), "LA"),
                        null),
                "Giấy ủy quyền",
                null,
                JsonNodeFactory.instance.objectNode(),
                List.of(),
                List.of(),
                null);
        var contact = new Contact("Bùi Văn Sáng", null, "+84 987 " + number.substring(6), Language.VI, null);
        harness.send(checked(id, null, filed, leg).filedWith(contact, null), id, "procedure");
        task(COUNTER, id, "reception");
    }

    private static PlannedLeg internalAt(String agency) {
        var own = internal("certificate");
        return new PlannedLeg(
                own.key(),
                own.name(),
                own.procedure(),
                agency,
                own.unit(),
                own.route(),
                own.system(),
                own.after(),
                own.limit(),
                own.steps(),
                own.results(),
                own.limitSource());
    }

    private static String next(Response page) {
        var link = page.header("Link");
        return link == null ? null : link.substring(1, link.indexOf('>'));
    }
}
