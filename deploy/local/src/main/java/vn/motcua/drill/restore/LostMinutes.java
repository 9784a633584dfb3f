package vn.motcua.drill.restore;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.motcua.demo.client.City;
import vn.motcua.demo.client.Filing;
import vn.motcua.demo.client.Officer;

/** Applications that a restore meets at every kind of place: what was done before it, and what is done in the lost minutes. */
final class LostMinutes {
    private static final String LEG = "certificate";

    private final City city;
    private final Officer counter;
    private final UUID waiting;
    private final UUID accepted;
    private final UUID asked;
    private final UUID toBeRefused;
    private final UUID toBeWithdrawn;
    private final UUID finished;
    private UUID filedMeanwhile;

    /** Work of the days before. */
    LostMinutes(City city) {
        this.city = city;
        counter = city.officer("cb-101-1");
        waiting = waiting();
        accepted = waiting();
        counter.accept(accepted, "BL-1");
        asked = waiting();
        ask(asked);
        toBeRefused = waiting();
        toBeWithdrawn = waiting();
        finished = waiting();
        counter.accept(finished, "BL-2");
        settle(finished);
        city.events().await(finished, "case.result-handed-over");
    }

    /** What will be forgotten by one of the services. */
    void pass() {
        counter.accept(waiting, "BL-3");
        settle(accepted);
        city.an().intake().supplement(asked, Map.of("note", "Đã bổ sung")).expect(202);
        city.events().await(asked, "case.supplement-received");
        counter.attempt(counter.reception(toBeRefused), "refuse", Map.of("reason", "Sai thẩm quyền"))
                .expect(200);
        city.an().intake().withdraw(toBeWithdrawn, "Không còn nhu cầu").expect(202);
        city.events().await(toBeWithdrawn, "case.withdrawn");
        filedMeanwhile = waiting();
        counter.accept(filedMeanwhile, "BL-4");
        city.events().await(filedMeanwhile, "case.accepted");
    }

    List<UUID> all() {
        return List.of(waiting, accepted, asked, toBeRefused, toBeWithdrawn, finished, filedMeanwhile);
    }

    List<UUID> acceptedMeanwhile() {
        return List.of(waiting, filedMeanwhile);
    }

    UUID settledMeanwhile() {
        return accepted;
    }

    UUID untouched() {
        return finished;
    }

    /** The officers do again what the list in the history says. */
    void doAgain() {
        counter.accept(waiting, "BL-3");
        counter.accept(filedMeanwhile, "BL-4");
        settle(accepted);
    }

    private UUID waiting() {
        var intake = city.an().intake();
        var application = intake.open(Filing.of("1.004873", "H26.101", "mot-cua")
                .owner(city.an())
                .contact("Nguyễn Văn An", city.mailAddress("restore"), "vi")
                .form(Map.of("residenceCommune", "cau-giay", "maritalStatus", "SINGLE", "purpose", "Kết hôn")));
        intake.attach(application, "TO-KHAI", "Tờ khai");
        intake.submit(application);
        city.events().await(application, "case.opened");
        return application;
    }

    private void ask(UUID application) {
        var item = Map.of("document", "TO-KHAI", "reasonCode", "INEXACT", "text", Map.of("vi", "Mờ", "en", "Blurred"));
        counter.attempt(
                        counter.reception(application),
                        "supplement-request",
                        Map.of("items", List.of(item), "reason", "Tờ khai mờ"))
                .expect(200);
        city.events().await(application, "case.supplement-requested");
    }

    private void settle(UUID application) {
        var head = city.officer("cb-101-6");
        head.claim(application, LEG, "appraise");
        head.submitDraft(application, LEG, "appraise", "Chưa đăng ký kết hôn với ai");
        city.officer("cb-101-4").approve(application, LEG, "approve");
        city.officer("cb-101-5").issue(application, LEG, "issue");
        counter.handOver(application, LEG);
    }
}
