package vn.motcua.intake.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.intake.Asking.AN;
import static vn.motcua.intake.Asking.BINH;
import static vn.motcua.intake.Asking.citizen;
import static vn.motcua.intake.Asking.officer;
import static vn.motcua.intake.Asking.submitted;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.events.CaseEvent.CaseAccepted;
import vn.motcua.events.CaseEvent.CaseOpened;
import vn.motcua.events.CaseEvent.CaseSetBack;
import vn.motcua.events.FormKind;
import vn.motcua.events.IssuedForm;
import vn.motcua.intake.CaseStatusFixtures;
import vn.motcua.intake.Filings;
import vn.motcua.intake.OtherServices;
import vn.motcua.intake.PortalServer;
import vn.motcua.intake.Staff;
import vn.motcua.objects.ObjectStores;
import vn.motcua.stack.test.Patience;
import vn.motcua.stack.test.StackResource;

/** The papers of the office's forms, as the applicant finds them. */
@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "intake"), @ResourceArg(name = "s3", value = "true")})
@WithTestResource(PortalServer.class)
class OfficeFormsTest {
    private static final byte[] PAPER = {'%', 'P', 'D', 'F', '-'};
    private static OtherServices others;

    @Inject
    ObjectStores stores;

    private final IssuedForm receipt = new IssuedForm(UUID.randomUUID(), FormKind.RECEIPT, "12/TTPVHCC", "00ff");
    private UUID id;
    private String path;
    private String paper;

    @BeforeAll
    static void open() {
        others = new OtherServices();
    }

    @AfterAll
    static void close() {
        others.close();
    }

    @BeforeEach
    void accepted() {
        Staff.takeTheirSeats(others);
        id = submitted(citizen(AN), citizen(AN), Filings.byTransactor());
        path = "/v1/applications/" + id;
        paper = path + "/forms/" + receipt.id();
        others.says(id.toString(), 1, new CaseOpened(id, CaseStatusFixtures.at(1), CaseStatusFixtures.DUE));
        others.says(id.toString(), 2, new CaseAccepted(id, CaseStatusFixtures.accepted(2), true, receipt, null));
        Patience.await().until(() -> forms().equals(List.of("12/TTPVHCC")));
    }

    private List<String> forms() {
        return citizen(AN).get(path).path("forms.number");
    }

    @Test
    void thePaperIsReadOnceItIsPrinted() {
        assertThat(citizen(AN).get(path).<String>path("forms[0].kind")).isEqualTo("RECEIPT");
        assertThat(citizen(AN).get(path).<String>path("forms[0].file")).isEqualTo(paper);
        var early = citizen(AN).get(paper);
        assertThat(early.statusCode()).isEqualTo(503);
        assertThat(early.header("Retry-After")).isEqualTo("5");

        stores.released().put(receipt.id().toString(), PAPER);

        var read = citizen(BINH).get(paper);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.contentType()).isEqualTo("application/pdf");
        assertThat(read.asByteArray()).isEqualTo(PAPER);
        assertThat(read.header("Cache-Control")).isEqualTo("private, no-store");
    }

    @Test
    void nobodyElseReadsIt() {
        stores.released().put(receipt.id().toString(), PAPER);

        assertThat(citizen("001190000099").get(paper).statusCode()).isEqualTo(404);
        assertThat(officer(Staff.COUNTER).get(paper).statusCode()).isEqualTo(403);
        assertThat(citizen(AN).get(path + "/forms/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(citizen(AN).get(path + "/forms/1").statusCode()).isEqualTo(404);
    }

    /** The office's database has lost it, and will issue another. */
    @Test
    void aFormThatTheOfficeHasLostIsShownNoMore() {
        var lost = new CaseSetBack.Lost("vn.motcua.case.accepted.v1", 2, CaseStatusFixtures.DUE, null, "12/TTPVHCC");
        others.says(id.toString(), 3, new CaseSetBack(id, CaseStatusFixtures.at(1), List.of(lost)));

        Patience.await().until(() -> forms().isEmpty());
        assertThat(citizen(AN).get(paper).statusCode()).isEqualTo(404);
    }
}
