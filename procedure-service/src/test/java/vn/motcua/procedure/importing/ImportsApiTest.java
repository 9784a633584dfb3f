package vn.motcua.procedure.importing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.events.EventJson;
import vn.motcua.events.LawEvent.AgencyPublished;
import vn.motcua.procedure.Road;
import vn.motcua.procedure.catalogue.CatalogueFiles;
import vn.motcua.stack.test.StackResource;
import vn.motcua.stack.test.Tokens;

@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "procedure"))
class ImportsApiTest {
    @Inject
    ImportCatalogue importCatalogue;

    @Inject
    CatalogueFiles catalogueFiles;

    private static final String FILE = "procedures/9.000001.yaml";

    @Test
    void anUploadedProcedureIsThereAtOnceAndTheSameAgainChangesNothing() {
        // Given
        var upload = Map.of("name", FILE, "content", CatalogueFixtures.procedure());

        // When
        var first = asController().contentType(ContentType.JSON).body(upload).post("/v1/imports");
        var again = asController()
                .multiPart("name", FILE)
                .multiPart("file", "x.yaml", CatalogueFixtures.procedure().getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports");

        // Then
        first.then().statusCode(200).body("files", contains(FILE));
        again.then().statusCode(200).body("files", hasSize(0));
        given().get("/v1/procedures/9.000001").then().statusCode(200).body("process.key", contains("first", "second"));
    }

    @Test
    void aRestartDoesNotUndoAnUpload() throws IOException {
        // Given
        var name = "procedures/1.004873.yaml";
        var longer = Files.readString(CatalogueFixtures.directory().resolve(name))
                .replace("maxLength: 500", "maxLength: 501");
        asController()
                .contentType(ContentType.JSON)
                .body(Map.of("name", name, "content", longer))
                .post("/v1/imports");

        // When
        var outcome = importCatalogue.run(
                new CatalogueDirectory(CatalogueFixtures.directory()).files(), ImportCatalogue.DIRECTORY);

        // Then
        assertThat(outcome).isEqualTo(new ImportCatalogue.Outcome.Imported(List.of()));
        given().get("/v1/procedures/1.004873").then().body("form.properties.purpose.maxLength", equalTo(501));
    }

    @Test
    void aReplicaThatStartsWhileAnotherImportsWaitsLongerThanOrdinaryLocks() throws Exception {
        // Given
        var files = new CatalogueDirectory(CatalogueFixtures.directory()).files();
        var finish = new CountDownLatch(1);
        var holds = new CountDownLatch(1);
        var other = CompletableFuture.runAsync(() -> QuarkusTransaction.requiringNew()
                .run(() -> {
                    catalogueFiles.lock();
                    holds.countDown();
                    await().atMost(Duration.ofSeconds(40)).until(() -> finish.getCount() == 0);
                }));
        holds.await();

        // When
        var start = CompletableFuture.supplyAsync(() -> importCatalogue.run(files, ImportCatalogue.DIRECTORY));

        // Then: an ordinary lock is given up after 5 s
        await().during(Duration.ofSeconds(6)).atMost(Duration.ofSeconds(10)).until(() -> !start.isDone());
        finish.countDown();
        assertThat(start.get()).isInstanceOf(ImportCatalogue.Outcome.Imported.class);
        other.get();
    }

    @Test
    void theOthersHearOfAnAgencyThatChanged() throws IOException {
        // Given
        var name = "agencies.yaml";
        var moved = Files.readString(CatalogueFixtures.directory().resolve(name))
                .replaceFirst("- code: H26.102\n", "- code: H26.102\n    address: 126 Hàng Trống\n");

        // When
        asController()
                .contentType(ContentType.JSON)
                .body(Map.of("name", name, "content", moved))
                .post("/v1/imports")
                .then()
                .statusCode(200);

        // Then
        try (var road = new Road("motcua.law.v1")) {
            var heard = road.hears(record -> record.key().equals("agency/H26.102"), 2);
            assertThat(EventJson.read(heard.getLast().value(), AgencyPublished.class)
                            .address())
                    .isEqualTo("126 Hàng Trống");
            assertThat(road.hears(record -> record.key().equals("agency/H26.103"), 1))
                    .hasSize(1);
        }
    }

    @Test
    void allFaultsComeBackAndNothingChanges() {
        // Given
        var faulty = CatalogueFixtures.procedure()
                .replace("9.000001", "9.000003")
                .replace("after: [first]", "after: [zeroth]")
                .replace("agency: H26.16", "agency: H26.50");

        // When
        var answer = asController()
                .contentType(ContentType.JSON)
                .body(Map.of("name", "procedures/9.000003.yaml", "content", faulty))
                .post("/v1/imports");

        // Then
        answer.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("https://motcua.vn/problems/catalogue-faulty"))
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "unknown-leg", "unknown-unit", "unknown-unit", "unknown-unit", "unknown-unit"));
        given().get("/v1/procedures/9.000003").then().statusCode(404);
    }

    @Test
    void onlyAControllerMayImport() {
        var upload = Map.of("name", FILE, "content", CatalogueFixtures.procedure());

        given().contentType(ContentType.JSON)
                .body(upload)
                .post("/v1/imports")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.officer("cb-101-1", "Nguyễn Thị Hoa", "procedure"))
                .contentType(ContentType.JSON)
                .body(upload)
                .post("/v1/imports")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{\"name\":\"x\",\"content\":\"y\",\"more\":1}",
                "{\"name\":\"a\\u0000\",\"content\":\"y\"}"
            })
    void aBodyThatIsNoUploadIsAProblemOf400(String body) {
        asController()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/imports")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    private static RequestSpecification asController() {
        return given().auth().oauth2(Tokens.controller("procedure"));
    }
}
