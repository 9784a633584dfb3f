package vn.motcua.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.motcua.demo.client.Applicant;
import vn.motcua.demo.client.City;
import vn.motcua.demo.client.Fact;
import vn.motcua.demo.client.Filing;

/** What must not happen, and what an applicant may take back. */
final class Refusals {

    private final City city;
    private final Chronicle chronicle;
    private final String mail;
    private UUID application;

    Refusals(City city, Chronicle chronicle) {
        this.city = city;
        this.chronicle = chronicle;
        mail = city.mailAddress("chi.rut");
    }

    /** Thu 20/08 15:10: to open and to submit, twice each; one application comes of it. */
    void theSameSubmissionTwice() {
        var chi = city.chi().intake();
        var key = Applicant.newKey();
        var first = chi.tryOpen(filing("Làm thủ tục vay vốn"), key).expect(201);
        var second = chi.tryOpen(filing("Làm thủ tục vay vốn"), key).expect(201);
        chronicle.expect("one key, the same answer", second.body(), first.body());
        chi.tryOpen(filing("Mua nhà"), key).expect(422, "idempotency-key-reused");
        chronicle.note("the same key for something else: 422 idempotency-key-reused");
        application = chronicle.named("withdrawn", UUID.fromString(first.text("/id")));
        chi.attach(application, "TO-KHAI", "Tờ khai");
        var submission = Applicant.newKey();
        var receipt = chi.trySubmit(application, submission).expect(202);
        chronicle.expect(
                "the same receipt", chi.trySubmit(application, submission).body(), receipt.body());
        chi.trySubmit(application, Applicant.newKey()).expect(409, "already-submitted");
        chronicle.note("submitting it under another key: 409 already-submitted");
        city.events().await(application, "case.opened");
        city.mailbox().await(mail, 1);
        chronicle.expect(
                "submissions on Kafka",
                city.events().of(application, "application.submitted").size(),
                1);
    }

    /** Thu 20/08 15:20: Phạm Văn Dũng is no party of it, an officer of another ward has no part in it. */
    void anOutsiderReads(UUID somebodysCase) {
        city.dung().intake().read(somebodysCase).expect(404);
        city.dung().intake().timeline(somebodysCase).expect(404);
        city.officer("cb-102-2").read(somebodysCase).expect(404);
        city.officer("cb-102-2").counter().read(somebodysCase).expect(404);
        chronicle.note("an outsider reads the case of another: 404, whoever asks and wherever");
        chronicle.expect(
                "cases in the outsider's list",
                city.dung().intake().list("").expect(200).at("/items").size(),
                0);
    }

    /** Thu 20/08 15:30: nothing is decided yet (118/2025/NĐ-CP Art. 21). */
    void withdrawnByTheApplicant() {
        city.chi().intake().withdraw(application, "Không còn nhu cầu").expect(202);
        var event = city.events().await(application, "case.withdrawn");
        chronicle.expectThat(
                "form 05 has a number", event.data().path("formNumber").asText().matches("\\d+/TBD-TTPVHCC"));
        chronicle.expect(
                "portal states",
                city.events().cases(application).stream().map(Fact::portalCode).toList(),
                List.of(1, 7));
        chronicle.expect(
                "tasks left", city.officer("cb-102-1").worklist(application).size(), 0);
        chronicle.expect(
                "what the applicant sees", Seen.by(city.chi(), application, 7).number("/portalCode"), 7);
        Letters.expectEach(city, chronicle, mail, Letters.VIETNAMESE_WITHDRAWN);
    }

    private Filing filing(String purpose) {
        return Filing.of("1.004873", "H26.102", "mot-cua")
                .owner(city.chi())
                .contact("Lê Thị Chi", mail, "vi")
                .form(Map.of("residenceCommune", "hoan-kiem", "maritalStatus", "SINGLE", "purpose", purpose));
    }
}
