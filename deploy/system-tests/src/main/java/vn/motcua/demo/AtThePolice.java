package vn.motcua.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static vn.motcua.playbook.CaseRow.ACCEPT;
import static vn.motcua.playbook.CaseRow.ANSWER;
import static vn.motcua.playbook.CaseRow.FIND_COMPLETE;
import static vn.motcua.playbook.CaseRow.SEND_SUPPLEMENT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.local.Service;
import vn.motcua.playbook.Case;
import vn.motcua.playbook.Filings;
import vn.motcua.playbook.client.Answer;
import vn.motcua.playbook.client.Call;
import vn.motcua.playbook.client.Call.Content;
import vn.motcua.playbook.client.City;
import vn.motcua.playbook.client.Eventually;

/** The police decide in their own system: they read the papers, ask through the one-stop, and send the file of the result. */
final class AtThePolice {
    private static final String POLICE = "police-residence-system";
    private static final String LEG = "residence";

    private final City city;
    private final Chronicle chronicle;
    private final Case moved;

    AtThePolice(City city, Chronicle chronicle) {
        this.city = city;
        this.chronicle = chronicle;
        moved = new Case(city, Filings.residence().mail(city.mailAddress("binh.chuyen-nha")));
    }

    /** Mon 24/08 15:35: a paper is unclear. */
    void askedThroughTheOneStop() {
        chronicle.named("moved", moved.past(ACCEPT));
        moved.await("case.package-acknowledged");
        var file = city.partner().awaitPackage(POLICE, moved.code()).path("content");
        chronicle.expect(
                "whom the police read of",
                file.at("/owner/personalNumber").asText(),
                moved.filing().owner().personalNumber());
        var paper = file.at("/documents/0/href").asText();
        chronicle.expectThat(
                "they read a paper with their own token",
                Eventually.get("intake to know who has the leg", () -> read(paper))
                                .bytes()
                                .length
                        > 0);
        city.send("social-insurance-system", Service.INTAKE, Call.get(paper)).expect(404);
        chronicle.note("another system gets 404");
        report(Map.of(
                "kind",
                "SUPPLEMENT_WANTED",
                "reason",
                "Ảnh chụp không rõ",
                "items",
                List.of(Map.of(
                        "document", "CT01", "reasonCode", "INEXACT", "text", Map.of("vi", "Chụp lại Tờ khai")))));
        moved.give(SEND_SUPPLEMENT);
        chronicle.expect(
                "the applicant is asked",
                moved.await("case.supplement-requested").portalCode(),
                5);
    }

    /** Mon 24/08 15:40. */
    void answeredAndDecided() {
        moved.seen("binh", 5);
        moved.give(ANSWER, FIND_COMPLETE);
        var standing = Eventually.get(
                "the police to get the file anew",
                () -> city.partner().packages(POLICE, moved.code()).stream()
                        .map(sent -> sent.at("/content/requests/0/standing").asText())
                        .filter("ANSWERED"::equals)
                        .findFirst());
        chronicle.expect("what became of their request", standing, "ANSWERED");
        var path = moved.fill("/v1/applications/{id}/results/" + LEG + "/file");
        var sent = city.send(POLICE, Service.INTAKE, Call.of("PUT", path, Content.pdf("Thông báo kết quả")))
                .expect(200);
        report(Map.of(
                "kind",
                "RESULT",
                "outcome",
                "GRANTED",
                "result",
                Map.of("code", "KQ.G01.000064", "number", "77/CAP", "sha256", sent.text("/sha256"))));
        moved.seen("binh", 9);
        chronicle.expect(
                "the applicant reads the file of the result",
                new String(
                                city.send("binh", Service.INTAKE, Call.get(path))
                                        .expect(200)
                                        .bytes(),
                                UTF_8)
                        .contains("Thông báo kết quả"),
                true);
    }

    private Optional<Answer> read(String paper) {
        return Optional.of(city.send(POLICE, Service.INTAKE, Call.get(paper))).filter(Answer::isDone);
    }

    private void report(Map<String, ?> order) {
        city.partner().report(POLICE, city.partner().packageId(POLICE, moved.code()), order);
    }
}
