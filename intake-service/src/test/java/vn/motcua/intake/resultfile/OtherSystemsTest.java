package vn.motcua.intake.resultfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.intake.Asking.AN;
import static vn.motcua.intake.Asking.as;
import static vn.motcua.intake.Asking.assertProblem;
import static vn.motcua.intake.Asking.citizen;
import static vn.motcua.intake.Asking.opened;
import static vn.motcua.intake.Asking.portal;
import static vn.motcua.intake.Asking.submits;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.events.CaseEvent;
import vn.motcua.events.CaseEvent.CaseOpened;
import vn.motcua.events.CaseEvent.CaseWithdrawn;
import vn.motcua.events.CaseEvent.LegOpened;
import vn.motcua.events.CaseEvent.LegResumed;
import vn.motcua.events.CaseEvent.LegStopped;
import vn.motcua.events.CaseEvent.PackageSent;
import vn.motcua.events.CaseEvent.ResultIssued;
import vn.motcua.events.CaseStatus.Outcome;
import vn.motcua.intake.CaseStatusFixtures;
import vn.motcua.intake.Filings;
import vn.motcua.intake.OtherServices;
import vn.motcua.intake.PortalServer;
import vn.motcua.intake.Staff;
import vn.motcua.stack.test.Patience;
import vn.motcua.stack.test.StackResource;
import vn.motcua.stack.test.Tokens;

/** Fault C14: the system that works on a leg reads the papers, as long as it does, and sends the file of its result. */
@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "intake"), @ResourceArg(name = "s3", value = "true")})
@WithTestResource(PortalServer.class)
class OtherSystemsTest {
    private static final String POLICE = "police-residence-system";
    private static final byte[] PAPER = "%PDF-1.7 tờ khai".getBytes(UTF_8);
    private static final byte[] RESULT = "%PDF-1.7 thông báo kết quả".getBytes(UTF_8);

    private final OtherServices others = new OtherServices();
    private UUID id;
    private String paper;
    private int told;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void aLegIsSentToThePolice() {
        Staff.takeTheirSeats(others);
        id = opened(citizen(AN), Filings.inPerson());
        var attached = citizen(AN)
                .contentType("application/pdf")
                .body(PAPER)
                .post("/v1/applications/" + id + "/documents?code=TK-01&name=To khai");
        paper = "/v1/applications/" + id + "/documents/" + attached.path("id");
        submits(citizen(AN), id);
        says(new CaseOpened(id, CaseStatusFixtures.at(1), CaseStatusFixtures.DUE));
        says(new LegOpened(id, CaseStatusFixtures.accepted(2), "status", "H26.101.1", null, null));
        says(new PackageSent(id, CaseStatusFixtures.accepted(2), "status", POLICE));
        Patience.await().until(() -> police().get(paper).statusCode() == 200);
    }

    @AfterEach
    void close() {
        others.close();
    }

    @Test
    void theSystemReadsThePapersAndEachReadIsRecorded() throws SQLException {
        var read = police().get(paper);

        assertThat(read.asByteArray()).isEqualTo(PAPER);
        assertThat(readers()).contains(POLICE);
        assertProblem(system("social-insurance-system").get(paper), 404, "not-found");
        assertProblem(police().get("/v1/applications/" + id), 403, "not-a-filer");
        assertProblem(police().get("/v1/applications/" + id + "/filing"), 403, "not-a-filer");
        assertProblem(police().get("/v1/applications"), 403, "not-a-filer");
    }

    @Test
    void itReadsThemOnlyAsLongAsItWorksOnTheLeg() {
        says(new LegStopped(id, CaseStatusFixtures.accepted(5), "status", "1/TBD", "Không bổ sung", null));
        Patience.await().until(() -> police().get(paper).statusCode() == 404);
        says(new LegResumed(
                id,
                CaseStatusFixtures.accepted(4),
                "status",
                CaseStatusFixtures.DUE,
                CaseStatusFixtures.DUE,
                CaseStatusFixtures.DUE,
                CaseStatusFixtures.DUE));
        Patience.await().until(() -> police().get(paper).statusCode() == 200);
        says(new CaseWithdrawn(id, CaseStatusFixtures.ended(7), "2/TBD", null, null));
        Patience.await().until(() -> police().get(paper).statusCode() == 404);
    }

    @Test
    void theApplicantGetsTheFileThatTheResultNames() {
        var sent = send(police(), "status", "application/pdf", RESULT);
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(200);
        assertThat(send(police(), "status", "application/pdf", RESULT).<String>path("sha256"))
                .isEqualTo(sent.path("sha256"));
        send(police(), "status", "application/pdf", "%PDF-1.7 bản nháp".getBytes(UTF_8));
        var file = "/v1/applications/" + id + "/results/status/file";
        assertProblem(citizen(AN).get(file), 404, "not-found");

        says(new ResultIssued(
                id, CaseStatusFixtures.accepted(9), "status", Outcome.GRANTED, "99/CAP", null, sent.path("sha256")));

        Patience.await().until(() -> citizen(AN).get(file).statusCode() == 200);
        assertThat(citizen(AN).get(file).asByteArray()).isEqualTo(RESULT);
        assertThat(citizen(AN).get("/v1/applications/" + id).<String>path("results[0].file"))
                .isEqualTo(file);
        assertProblem(citizen("001290000003").get(file), 404, "not-found");
        // The leg has its result: nothing is sent or read any more.
        assertProblem(send(police(), "status", "application/pdf", RESULT), 404, "not-found");
        assertProblem(police().get(paper), 404, "not-found");
    }

    @Test
    void onlyTheSystemOfTheLegSendsAndOnlyWhatItSaysItIs() {
        assertProblem(send(system("social-insurance-system"), "status", "application/pdf", RESULT), 404, "not-found");
        assertProblem(send(police(), "other", "application/pdf", RESULT), 404, "not-found");
        assertProblem(send(portal(), "status", "application/pdf", RESULT), 403, "not-an-agency-system");
        assertProblem(send(citizen(AN), "status", "application/pdf", RESULT), 403, "forbidden");
        assertProblem(send(police(), "status", "text/html", RESULT), 415, "unsupported-media-type");
        assertProblem(send(police(), "status", "image/png", RESULT), 422, "content-mismatch");
        assertProblem(send(police(), "status", "application/pdf", new byte[0]), 422, "content-mismatch");
        for (int i = 0; i < 20; i++) {
            send(police(), "status", "application/pdf", ("%PDF-1.7 " + i).getBytes(UTF_8));
        }
        assertProblem(send(police(), "status", "application/pdf", RESULT), 409, "too-many-documents");
    }

    private Response send(RequestSpecification who, String leg, String type, byte[] body) {
        return who.contentType(type).body(body).put("/v1/applications/" + id + "/results/" + leg + "/file");
    }

    private void says(CaseEvent event) {
        others.says(id.toString(), ++told, event);
    }

    private static RequestSpecification police() {
        return system(POLICE);
    }

    private static RequestSpecification system(String name) {
        return as(Tokens.integrator(name, "intake"));
    }

    private List<String> readers() throws SQLException {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("select officer from document_read where application_id = ?")) {
            query.setObject(1, id);
            var rows = query.executeQuery();
            var readers = new ArrayList<String>();
            while (rows.next()) {
                readers.add(rows.getString(1));
            }
            return readers;
        }
    }
}
