package vn.motcua.routing.slip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static vn.motcua.routing.Harness.command;
import static vn.motcua.routing.Harness.officer;
import static vn.motcua.routing.Harness.task;
import static vn.motcua.routing.casefile.CaseFileFixtures.checked;
import static vn.motcua.routing.casefile.CaseFileFixtures.internal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.routing.Harness;
import vn.motcua.routing.paper.VeraPdf;
import vn.motcua.stack.test.StackResource;

/** Who had it when: form 06 of TT 03/2025/TT-VPCP, from the history alone. */
@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "routing"), @ResourceArg(name = "s3", value = "true")})
class ControlSlipTest {
    private static final String PROPOSAL = """
            {"proposal": {"outcome": "GRANTED", "summary": "Đủ điều kiện"}}""";

    @Inject
    Harness harness;

    @Inject
    HandOvers handOvers;

    private final UUID application = UUID.randomUUID();

    @BeforeEach
    void thursday() {
        harness.itIs("2026-08-20T14:55:00+07:00");
        harness.calendarIsPublished();
        harness.send(checked(application, internal("certificate")), application, "procedure");
    }

    private void issuedOnTheDay() {
        command("cb-101-1", application, "reception", "accept", "{}").then().statusCode(200);
        command("cb-101-2", application, "draft", "claim", "").then().statusCode(200);
        harness.itIs("2026-08-24T09:00:00+07:00");
        command("cb-101-2", application, "draft", "submit", PROPOSAL).then().statusCode(200);
        command("cb-101-4", application, "approve", "approve", "").then().statusCode(200);
        command("cb-101-5", application, "issue", "issue", "{}").then().statusCode(200);
    }

    /** By hand: the counter, the head of the unit, the officer, the chair, the clerk, and in time back to the counter, whose head answers. */
    @Test
    void eachHandIsALine() {
        issuedOnTheDay();

        var passed = QuarkusTransaction.requiringNew().call(() -> handOvers.of(application));

        assertThat(passed)
                .extracting(line ->
                        line.giver().officer() + " -> " + line.receiver().officer() + " " + line.timing())
                .containsExactly(
                        "cb-101-1 -> cb-101-6 null",
                        "cb-101-6 -> cb-101-2 null",
                        "cb-101-2 -> cb-101-4 null",
                        "cb-101-4 -> cb-101-5 null",
                        "cb-101-5 -> cb-101-3 ON_TIME");
    }

    @Test
    void itIsPrintedForWhoSeesTheCase() throws Exception {
        issuedOnTheDay();

        var slip = slip("cb-101-3");

        slip.then().statusCode(200).contentType("application/pdf");
        Files.createDirectories(Path.of("target/forms"));
        Files.write(Path.of("target/forms/control-slip.pdf"), slip.asByteArray());
        assertThat(text(slip))
                .contains("Mẫu số 06", "PHIẾU KIỂM SOÁT", "Mã hồ sơ: H26.101-260820-")
                .contains("Hẹn trả kết quả: 17 giờ 00 phút, ngày 24 tháng 08 năm 2026", "Đúng hạn")
                .doesNotContain("Nguyễn Văn An", "null", "NOT_FOUND");
        assertThat(VeraPdf.faults(slip.asByteArray())).isEmpty();
    }

    @Test
    void beforeTheAcceptanceThereIsNone() {
        task("cb-101-1", application, "reception");

        slip("cb-101-1").then().statusCode(409).body("type", endsWith("/not-accepted"));
    }

    @Test
    void nobodyElseReadsIt() {
        issuedOnTheDay();

        slip("cb-103-1").then().statusCode(404);
        officer("cb-101-1")
                .get("/v1/cases/" + UUID.randomUUID() + "/control-slip")
                .then()
                .statusCode(404);
    }

    private Response slip(String officer) {
        return officer(officer).get("/v1/cases/" + application + "/control-slip");
    }

    private static String text(Response paper) throws IOException {
        try (var document = Loader.loadPDF(paper.asByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
