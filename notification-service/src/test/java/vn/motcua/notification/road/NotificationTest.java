package vn.motcua.notification.road;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static vn.motcua.stack.test.Patience.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import vn.motcua.events.CaseEvent.CaseAccepted;
import vn.motcua.events.FormKind;
import vn.motcua.events.IssuedForm;
import vn.motcua.events.Language;
import vn.motcua.notification.CaseEvents;
import vn.motcua.objects.ObjectStores;
import vn.motcua.stack.test.StackResource;
import vn.motcua.stack.test.Tokens;

@QuarkusTest
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "notification"),
            @ResourceArg(name = "mail", value = "true"),
            @ResourceArg(name = "s3", value = "true")
        })
@QuarkusTestResource(Portal.class)
class NotificationTest {
    private static final byte[] PAPER = {'%', 'P', 'D', 'F', '-', 0, (byte) 0xff};

    private final IssuedForm receipt = new IssuedForm(UUID.randomUUID(), FormKind.RECEIPT, "12/TTPVHCC", "00ff");
    private final UUID application = UUID.randomUUID();
    private final String address = application + "@example.vn";
    private final String externalId = "G22-" + application;

    @Inject
    Topics topics;

    @Inject
    Mailbox mailbox;

    @Inject
    ObjectStores stores;

    @Inject
    DataSource database;

    @Test
    void anApplicantIsToldInOrderAndOnceThoughEventsComeTwice() {
        // Given
        filed(null, address, Language.VI);
        var opened = UUID.randomUUID();

        // When
        topics.put(opened, "routing", application, 1, CaseEvents.opened(application));
        topics.put(opened, "routing", application, 1, CaseEvents.opened(application));
        topics.put("routing", application, 2, CaseEvents.accepted(application));
        topics.put(opened, "routing", application, 1, CaseEvents.opened(application));
        topics.put("routing", application, 3, CaseEvents.stepCompleted(application));
        topics.put("routing", application, 4, CaseEvents.legOpened(application, "H26.101.1"));

        // Then
        soon().untilAsserted(() -> assertThat(mailbox.of(address))
                .extracting(Mailbox.Letter::subject)
                .containsExactly(
                        "Hồ sơ đang chờ tiếp nhận: Đăng ký khai sinh",
                        "Đã tiếp nhận hồ sơ H26.101-260903-0001",
                        "Hồ sơ H26.101-260903-0001 được chuyển đến cơ quan giải quyết"));
        assertThat(mailbox.of(address).getFirst().messageId()).isEqualTo("<" + opened + ".mail@motcua.vn>");
        assertThat(mailbox.of(address).getFirst().text()).contains("Kính gửi ông/bà,", "/" + application);
    }

    @Test
    void anApplicantWhoChoseEnglishIsToldInEnglish() {
        filed(null, address, Language.EN);

        topics.put("routing", application, 1, CaseEvents.supplementRequested(application));

        soon().untilAsserted(() -> assertThat(mailbox.of(address))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text()).contains("1. The birth notice is missing")));
    }

    @Test
    void noticesGoWhereTheApplicantCorrectedThemToNotWhereTheyWent() {
        // Given
        filed(null, address, Language.VI);
        topics.put("routing", application, 1, CaseEvents.opened(application));
        soon().untilAsserted(() -> assertThat(mailbox.of(address)).hasSize(1));

        // When
        var other = "moi-" + address;
        topics.put("intake", application, 2, CaseEvents.contactCorrected(application, other, Language.EN));
        // The two topics are read side by side: what is asked before the correction has arrived goes where it went.
        soon().untilAsserted(() ->
                assertThat(count("addressee where email = '" + other + "'")).isEqualTo(1));
        topics.put("routing", application, 2, CaseEvents.supplementRequested(application));

        // Then
        soon().untilAsserted(() -> assertThat(mailbox.of(other))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text()).contains("1. The birth notice is missing")));
        assertThat(mailbox.of(address)).hasSize(1);
    }

    /** The form is printed a moment after the act; the mail waits for it. */
    @Test
    void whoChoseSoGetsTheFormAsAFileOnceItIsThere() throws SQLException {
        // Given
        topics.put("intake", application, 1, CaseEvents.submittedWantingForms(application, address));
        topics.put("routing", application, 1, CaseEvents.opened(application));
        topics.put("routing", application, 2, accepted());
        soon().untilAsserted(() -> assertThat(count(
                        "delivery where attempts > 0 and state = 'PENDING' and attachment = '" + receipt.id() + "'"))
                .isEqualTo(1));
        assertThat(mailbox.of(address)).hasSize(1);

        // When
        stores.released().put(receipt.id().toString(), PAPER);

        // Then
        soon().untilAsserted(() -> assertThat(mailbox.of(address)).hasSize(2));
        var brought = mailbox.of(address).getLast();
        assertThat(brought.text()).contains("Hồ sơ của ông/bà đã được tiếp nhận.");
        assertThat(brought.file().name()).isEqualTo("12-TTPVHCC.pdf");
        assertThat(brought.file().type()).startsWith("application/pdf");
        assertThat(brought.file().content()).isEqualTo(PAPER);
        assertThat(mailbox.of(address).getFirst().file()).isNull();
    }

    @Test
    void aFileThatDoesNotComeKeepsNoMailForEver() throws SQLException {
        topics.put("intake", application, 1, CaseEvents.submittedWantingForms(application, address));
        topics.put("routing", application, 1, accepted());
        soon().untilAsserted(() -> assertThat(
                        count("delivery where attempts > 0 and application_id = '" + application + "'"))
                .isEqualTo(1));

        execute("update delivery set attempts = 20 where application_id = '" + application + "'");

        soon().untilAsserted(() -> assertThat(mailbox.of(address)).hasSize(1));
        assertThat(mailbox.of(address).getFirst().file()).isNull();
    }

    @Test
    void whoDidNotChooseSoGetsNoFile() {
        filed(null, address, Language.VI);
        topics.put("routing", application, 1, accepted());

        soon().untilAsserted(() -> assertThat(mailbox.of(address)).hasSize(1));
        assertThat(mailbox.of(address).getFirst().file()).isNull();
    }

    private CaseAccepted accepted() {
        return new CaseAccepted(application, CaseEvents.accepted(application).status(), true, receipt, null);
    }

    @Test
    void aCaseAheadOfItsApplicationWaitsForIt() throws SQLException {
        // Given
        topics.put("routing", application, 2, CaseEvents.accepted(application));
        topics.put("routing", application, 1, CaseEvents.opened(application));
        soon().untilAsserted(() -> assertThat(parked()).isEqualTo(2));

        // When
        filed(null, address, Language.VI);

        // Then
        soon().untilAsserted(() -> assertThat(mailbox.of(address))
                .extracting(Mailbox.Letter::subject)
                .containsExactly(
                        "Hồ sơ đang chờ tiếp nhận: Đăng ký khai sinh", "Đã tiếp nhận hồ sơ H26.101-260903-0001"));
        assertThat(parked()).isZero();
    }

    @Test
    void aRepeatAfterACrashBetweenSendingAndMarkingIsTheSameMail() throws SQLException {
        // Given
        filed(null, address, Language.VI);
        topics.put("routing", application, 1, CaseEvents.opened(application));
        soon().untilAsserted(() -> deliveries().body("items[0].state", equalTo("SENT")));
        var mails = mailbox.of(address);

        // When
        execute("update delivery set state = 'PENDING', ended_at = null where application_id = '" + application + "'");

        // Then
        soon().untilAsserted(() ->
                assertThat(mailbox.of(address)).hasSizeGreaterThan(mails.size()).containsOnly(mails.getFirst()));
    }

    @Test
    void anImpossibleAddressFailsWithItsReason() {
        filed(null, "khong phai dia chi", Language.VI);

        topics.put("routing", application, 1, CaseEvents.opened(application));

        soon().untilAsserted(() -> deliveries()
                .body("items[0].state", equalTo("FAILED"))
                .body("items[0].attempts", equalTo(1))
                .body("items[0].reason", containsString("address is invalid")));
    }

    @Test
    void anApplicantWithoutAnAddressIsRecordedAsNotReached() {
        filed(null, null, Language.VI);

        topics.put("routing", application, 1, CaseEvents.opened(application));

        soon().untilAsserted(() -> deliveries()
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("NO_ADDRESS"))
                .body("items[0].attempts", equalTo(0))
                .body("items[0].endedAt", notNullValue()));
    }

    @Test
    void opsSendAgainWhatFailedToTheAddressThatIsKnownNow() {
        // Given
        filed(null, "khong phai dia chi", Language.VI);
        topics.put("routing", application, 1, CaseEvents.opened(application));
        soon().untilAsserted(() -> deliveries().body("items[0].state", equalTo("FAILED")));
        String id = deliveries().extract().path("items[0].id");
        assertThat(idsIn("FAILED")).contains(id);
        topics.put("intake", application, 2, CaseEvents.submitted(application, null, address, Language.VI));

        // When the new address has arrived
        soon().until(() -> {
            ops().post("/v1/deliveries/" + id + "/resend");
            return mailbox.of(address).size() == 1;
        });

        // Then
        soon().untilAsserted(() -> deliveries().body("items[0].state", equalTo("SENT")));
        assertThat(idsIn("FAILED")).doesNotContain(id);
        ops().post("/v1/deliveries/" + id + "/resend").then().statusCode(409).body("type", endsWith("/delivery-ended"));
    }

    @Test
    void opsCloseWhatCannotBeSentWithAReason() {
        // Given
        filed(null, null, Language.VI);
        topics.put("routing", application, 1, CaseEvents.opened(application));
        soon().untilAsserted(() -> deliveries().body("items[0].state", equalTo("NO_ADDRESS")));
        String id = deliveries().extract().path("items[0].id");
        ops().post("/v1/deliveries/" + id + "/resend").then().statusCode(409).body("type", endsWith("/no-address"));
        ops().contentType("application/json")
                .body("{\"reason\": \" \"}")
                .post("/v1/deliveries/" + id + "/close")
                .then()
                .statusCode(400);

        // When
        ops().contentType("application/json")
                .body("{\"reason\": \"Đã gọi điện\"}")
                .post("/v1/deliveries/" + id + "/close")
                .then()
                .statusCode(204);

        // Then
        deliveries().body("items[0].state", equalTo("CLOSED")).body("items[0].reason", endsWith("Đã gọi điện"));
        assertThat(idsIn("NO_ADDRESS")).doesNotContain(id);
    }

    private static RequestSpecification ops() {
        return given().header("Authorization", "Bearer " + Tokens.ops());
    }

    private static List<String> idsIn(String state) {
        return ops().get("/v1/deliveries?limit=100&state=" + state).jsonPath().getList("items.id");
    }

    @Test
    void thePortalHearsInOrderThoughItFailsAndOthersGoOn() {
        // Given
        var other = UUID.randomUUID();
        Portal.failNext(externalId, 4);
        filed(externalId, null, Language.VI);
        topics.put("intake", other, 1, CaseEvents.submitted(other, "G22-" + other, null, Language.VI));

        // When
        topics.put("routing", application, 1, CaseEvents.opened(application));
        topics.put("routing", application, 2, CaseEvents.accepted(application));
        topics.put("routing", application, 3, CaseEvents.stepCompleted(application));
        topics.put("routing", application, 4, CaseEvents.legOpened(application, "H26.101.1"));
        topics.put("routing", other, 1, CaseEvents.opened(other));

        // Then
        soon().untilAsserted(
                        () -> assertThat(Portal.acknowledged("G22-" + other)).hasSize(1));
        assertThat(Portal.failuresLeft(externalId)).isPositive();
        soon().untilAsserted(() -> assertThat(heard("/sequence")).containsExactly("1", "2", "3"));
        assertThat(heard("/service")).containsExactly("DongBoHoSoMC", "CapNhatTienDoHoSoMC", "CapNhatTienDoHoSoMC");
        assertThat(heard("/data/0/TrangThaiHoSo")).containsExactly("1", "2", "4");
        assertThat(heard("/data/0/MaHoSo")).containsExactly(externalId, "H26.101-260903-0001", "H26.101-260903-0001");
        assertThat(heard("/data/0/NgayTiepNhan")).containsExactly("20260831093000", "20260903080500", "20260903080500");
        assertThat(heard("/data/0/NgayHenTra")).containsExactly("", "20260904080500", "20260904080500");
        assertThat(heard("/data/0/NguoiXuLy")).containsOnly("Nguyễn Thị Hoa");
    }

    /** Fault C14: of one result among two the portal hears outcome and number, although nobody else has the case. */
    @Test
    void thePortalHearsOfEachResultItsOutcomeAndItsNumber() {
        filed(externalId, null, Language.VI);
        topics.put("routing", application, 1, CaseEvents.accepted(application));
        topics.put("routing", application, 2, CaseEvents.firstResultIssued(application));

        soon().untilAsserted(() -> assertThat(heard("/sequence")).containsExactly("1", "2"));
        assertThat(heard("/data/0/DanhSachGiayToKetQua/0/KetQua")).containsExactly("", "GRANTED");
        assertThat(heard("/data/0/DanhSachGiayToKetQua/0/GiayToId")).containsExactly("", "51/2026");
        assertThat(heard("/data/0/DanhSachGiayToKetQua/0/TenGiayTo")).containsExactly("", "Giấy khai sinh");
        assertThat(heard("/data/0/DanhSachGiayToKetQua/1/KetQua")).containsExactly("", "");
    }

    @Test
    void onlyOpsReadsDeliveries() {
        filed(null, address, Language.VI);
        topics.put("routing", application, 1, CaseEvents.opened(application));
        soon().untilAsserted(() -> deliveries().body("items", hasSize(1)));
        String id = deliveries().extract().path("items[0].id");

        given().header("Authorization", "Bearer " + Tokens.ops())
                .get("/v1/deliveries/" + id)
                .then()
                .statusCode(200)
                .body("recipient", equalTo(address))
                .body("body", containsString("Kính gửi"));
        given().header("Authorization", "Bearer " + Tokens.officer("cb-101-1", "Nguyễn Thị Hoa"))
                .get("/v1/deliveries/" + id)
                .then()
                .statusCode(403);
        given().get("/v1/deliveries/" + id).then().statusCode(401);
        given().header("Authorization", "Bearer " + Tokens.ops())
                .get("/v1/deliveries")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    private void filed(String portalNumber, String email, Language language) {
        topics.put("intake", application, 1, CaseEvents.submitted(application, portalNumber, email, language));
    }

    private ValidatableResponse deliveries() {
        return given().header("Authorization", "Bearer " + Tokens.ops())
                .queryParam("applicationId", application)
                .get("/v1/deliveries")
                .then()
                .statusCode(200);
    }

    private List<String> heard(String pointer) {
        return Portal.acknowledged(externalId).stream()
                .map((JsonNode body) -> body.at(pointer).asText())
                .toList();
    }

    private long parked() throws SQLException {
        return count("parked_event where subject = '" + application + "'");
    }

    private long count(String rows) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var counted = statement.executeQuery("select count(*) from " + rows)) {
            counted.next();
            return counted.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static ConditionFactory soon() {
        return await();
    }
}
