package vn.motcua.drill.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import vn.motcua.demo.client.Api;
import vn.motcua.demo.client.Applicant;
import vn.motcua.demo.client.City;
import vn.motcua.demo.client.Control;
import vn.motcua.demo.client.Disappointment;
import vn.motcua.demo.client.Filing;
import vn.motcua.demo.client.Officer;
import vn.motcua.demo.client.Task;

/** The commands that the drill's load does not take. Each is repeated until what it is for can be seen. */
final class Deeds {
    private static final Duration PATIENCE = Duration.ofMinutes(60);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final String LEG = "certificate";
    private static final String DOCUMENT = "TO-KHAI";
    private static final String CATALOGUE_FILE = "procedures/2.000815.yaml";

    private final City city;
    private final Path catalogue;

    /** @param catalogue the directory of the catalogue's files */
    Deeds(City city, Path catalogue) {
        this.city = city;
        this.catalogue = catalogue;
    }

    void play() {
        cases();
        lawDecided();
    }

    void cases() {
        sittingWhereNobodyElseWorks();
        caseReturnedAndWithdrawnAtTheCounter();
    }

    /** Until intake knows who works at which counter: what it hears of posts waits behind the first halts, too. */
    void awaitCounters() {
        for (var ward : List.of("101", "102", "103")) {
            var counter = city.officer("cb-%s-1".formatted(ward)).counter();
            var filing = maritalStatus(ward);
            insist(
                    "the counter of " + ward,
                    () -> counter.tryOpen(filing, Applicant.newKey()).status() == 201);
        }
    }

    /** The first of a day in its agency: elsewhere a counter's acceptance is as a rule there before it. */
    private void sittingWhereNobodyElseWorks() {
        var counter = city.officer("cb-103-1").counter();
        var filing = Filing.of("2.000815", "H26.103", "mot-cua")
                .owner(city.an())
                .contact("Nguyễn Văn An", "deed-" + UUID.randomUUID() + "@example.vn", "vi")
                .form(Map.of("paper", "Sổ hộ khẩu", "pages", 1, "copies", 1));
        var sitting = Map.of("signer", "cb-103-4", "receiptWanted", false, "feeReceipt", "BL-1");
        var key = Applicant.newKey();
        insist(
                "a sitting",
                () -> counter.trySettleInOneSitting(filing, sitting, key).status() == 202);
    }

    /** The head of the unit assigns, the chair sends back, an official reads a document, the counter withdraws. */
    private void caseReturnedAndWithdrawnAtTheCounter() {
        var counter = city.officer("cb-101-1");
        var application = filed(counter.counter());
        var file = "/v1/cases/" + application;
        read(city.api(city.addresses().intake(), "cb-101-1"), application);
        command(counter, application, null, "reception", "accept", Map.of("feeReceipt", "BL-1"));
        var head = city.officer("cb-101-6");
        insist("assignment of " + application, () -> {
            var task = task(head, application, LEG, "appraise");
            return task.isPresent()
                    && (task.get().accountable().equals("cb-101-2")
                            || head.attempt(task.get(), "assign", Map.of("officer", "cb-101-2"))
                                            .status()
                                    == 200);
        });
        var proposal = Map.of("proposal", Map.of("outcome", "GRANTED", "summary", "Đủ điều kiện"));
        command(city.officer("cb-101-2"), application, LEG, "appraise", "complete", proposal);
        command(city.officer("cb-101-4"), application, LEG, "approve", "return", Map.of("reason", "Bổ sung nhận xét"));
        var routing = city.api(city.addresses().routing(), "cb-101-1");
        insist("withdrawal of " + application, () -> {
            routing.post(file + "/withdrawal", Map.of("reason", "Không còn nhu cầu"));
            return routing.get(file).expect(200).body().hasNonNull("endedAt")
                    || routing.get(file).number("/portalCode") == 7;
        });
    }

    private Filing maritalStatus(String ward) {
        return Filing.of("1.004873", "H26." + ward, "mot-cua")
                .owner(city.an())
                .contact("Nguyễn Văn An", "deed-" + UUID.randomUUID() + "@example.vn", "vi")
                .form(Map.of("residenceCommune", "cau-giay", "maritalStatus", "SINGLE", "purpose", "Kết hôn"));
    }

    private UUID filed(Applicant applicant) {
        var filing = maritalStatus("101");
        var key = Applicant.newKey();
        insist("a draft", () -> applicant.tryOpen(filing, key).status() == 201);
        // The same key again: the same answer.
        var application = UUID.fromString(get(
                "the draft",
                () -> Optional.of(applicant.tryOpen(filing, key))
                        .filter(answer -> answer.status() == 201)
                        .map(answer -> answer.text("/id"))));
        insist(
                "a document",
                () -> applicant.tryAttach(application, DOCUMENT, "Tờ khai").status() == 201);
        insist("submission", () -> applicant.trySubmit(application, key).status() == 202);
        return application;
    }

    private void read(Api intake, UUID application) {
        var path = "/v1/applications/" + application;
        insist("a document to read", () -> {
            var documents = intake.get(path).expect(200).all("/documents");
            return intake.get(path + "/documents/" + id(documents.getFirst())).status() == 200;
        });
    }

    private static String id(JsonNode document) {
        return document.path("id").asText();
    }

    /** Repeated until the task is gone from the worklist. */
    private void command(Officer officer, UUID application, String leg, String step, String verb, Object body) {
        get("the task " + step, () -> task(officer, application, leg, step));
        insist(verb + " of " + application, () -> {
            var task = task(officer, application, leg, step);
            task.ifPresent(open -> officer.attempt(open, verb, body));
            return task(officer, application, leg, step).isEmpty();
        });
    }

    private static Optional<Task> task(Officer officer, UUID application, String leg, String step) {
        return officer.worklist(application).stream()
                .filter(task -> task.step().equals(step) && (leg == null || leg.equals(task.leg())))
                .findFirst();
    }

    /** A procedure that is new, amended and abolished again, each by a decision of its own. */
    void lawDecided() {
        var code = "9.%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000));
        var provisions = Control.provisions(catalogue.resolve(CATALOGUE_FILE));
        decided(Control.line("NEW", code, provisions), "2026-09-15");
        decided(Control.line("AMEND", code, provisions), "2026-09-16");
        decided(Map.of("action", "ABOLISH", "code", code), "2026-09-17");
    }

    private void decided(Map<String, Object> line, String effectiveOn) {
        var control = city.control();
        var heading = Control.heading("QĐ-" + UUID.randomUUID(), "2026-09-14", effectiveOn);
        var key = UUID.randomUUID().toString();
        var draft = get("a draft decision", () -> control.tryDraft(heading, key));
        insist("a line", () -> control.tryLine(draft, "1", line).status() == 200);
        insist(
                "submission of a decision",
                () -> control.state(draft).equals("SUBMITTED")
                        || control.submit(draft).status() == 200);
        insist(
                "approval of a decision",
                () -> control.state(draft).equals("PUBLISHED")
                        || control.approve(draft).status() == 200);
    }

    private static void insist(String what, BooleanSupplier attempt) {
        get(what, () -> attempt.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    private static <T> T get(String what, Supplier<Optional<T>> attempt) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                var found = attempt.get();
                if (found.isPresent()) {
                    return found.get();
                }
            } catch (UncheckedIOException | Disappointment _) {
                // Dead or starting: exactly what this is about. The next attempt tells.
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new Disappointment("tried in vain for an hour: " + what);
    }
}
