package vn.motcua.messaging;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.messaging.ParkedEvent.Kind;
import vn.motcua.stack.test.StackResource;
import vn.motcua.stack.test.Tokens;

@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "probe"))
class ParkedEventResourceTest {
    private static final String LIST = "/v1/ops/parked-events";
    private final UUID application = UUID.randomUUID();

    @Inject
    Inbox inbox;

    @Inject
    Probe probe;

    @Inject
    Database database;

    @BeforeEach
    void aDeadEventWithOneBehindIt() {
        probe.poison(application.toString(), 1);
        inbox.receive(Records.withdrawal(application, 1), probe::on);
        inbox.receive(Records.withdrawal(application, 2), probe::on);
    }

    @Test
    void opsSeesWhatWaitsPageByPageButNotWhatItCarries() {
        ops().when()
                .get(LIST + "?limit=1")
                .then()
                .statusCode(200)
                .header("Link", containsString("rel=\"next\""))
                .body("items", hasSize(1))
                .body(not(containsString("moved away")));
    }

    @Test
    void aReplayBeforeTheMendSaysThatTheEventIsStillParked() {
        ops().when()
                .post(LIST + "/" + id(Kind.DEAD) + "/replay")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("STILL_PARKED"))
                .body("event.attempts", equalTo(2));
    }

    @Test
    void aReplayAfterTheMendAppliesTheEvent() {
        probe.heal();

        ops().when()
                .post(LIST + "/" + id(Kind.DEAD) + "/replay")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("APPLIED"));
    }

    @Test
    void onlyWhatHoldsOthersUpCanBeDiscarded() {
        discard(id(Kind.GAP), "{\"reason\": \"twice\"}").statusCode(409);
        discard(id(Kind.DEAD), "{}").statusCode(400);
        discard(id(Kind.DEAD), "{\"reason\": \"twice\"}").statusCode(204);
        discard(UUID.randomUUID(), "{\"reason\": \"twice\"}").statusCode(404);
    }

    @Test
    void nobodyElseGetsIn() {
        given().when().get(LIST).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.controller("probe"))
                .when()
                .get(LIST)
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse discard(UUID id, String body) {
        return ops().contentType(ContentType.JSON)
                .body(body)
                .when()
                .post(LIST + "/" + id + "/discard")
                .then();
    }

    private static RequestSpecification ops() {
        return given().auth().oauth2(Tokens.ops("probe"));
    }

    private UUID id(Kind kind) {
        return database.query(
                        "select id from parked_event where subject = ? and kind = ?",
                        row -> row.getObject(1, UUID.class),
                        application.toString(),
                        kind.name())
                .getFirst();
    }
}
