package vn.motcua.drill.load;

import static vn.motcua.drill.ledger.Operation.ATTACH;
import static vn.motcua.drill.ledger.Operation.OPEN;
import static vn.motcua.drill.ledger.Operation.READ_RESULT;
import static vn.motcua.drill.ledger.Operation.SETTLE;
import static vn.motcua.drill.ledger.Operation.SUBMIT;
import static vn.motcua.drill.ledger.Operation.SUPPLEMENT;
import static vn.motcua.drill.ledger.Operation.WITHDRAW;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import vn.motcua.demo.client.Answer;
import vn.motcua.demo.client.Applicant;
import vn.motcua.demo.client.Filing;
import vn.motcua.demo.client.Officer;
import vn.motcua.drill.ledger.Errand;
import vn.motcua.drill.ledger.Operation;
import vn.motcua.drill.load.Desk.Verb;

/** What is done for one application, each act on the ledger before the next. */
final class Acts {
    private final Courier courier;
    private final Desk desk;
    private final Pace pace;
    private final String mail;
    private UUID application;

    /** @param mail an address that no other application has */
    Acts(Courier courier, Pace pace, String mail) {
        this.courier = courier;
        this.desk = new Desk(courier);
        this.pace = pace;
        this.mail = mail;
    }

    String mail() {
        return mail;
    }

    UUID application() {
        return application;
    }

    void open(Applicant by, Filing filing) {
        var errand = errand(OPEN, null);
        application = UUID.fromString(
                deliver(errand, () -> by.tryOpen(filing, errand.key())).text("/id"));
    }

    void settle(Officer counter, Filing filing, Map<String, ?> sitting) {
        var errand = errand(SETTLE, null);
        application = UUID.fromString(deliver(
                        errand, () -> counter.counter().trySettleInOneSitting(filing, sitting, errand.key()))
                .text("/applicationId"));
    }

    void attach(Applicant by, String code, String name) {
        deliver(errand(ATTACH, null), () -> by.tryAttach(application, code, name));
    }

    void announce(Applicant portal, String code, String name, String url) {
        deliver(errand(ATTACH, null), () -> portal.announce(application, code, name, url));
    }

    void submit(Applicant by) {
        var errand = errand(SUBMIT, null);
        deliver(errand, () -> by.trySubmit(application, errand.key()));
    }

    void supplement(Applicant by, Map<String, ?> body) {
        var errand = errand(SUPPLEMENT, null);
        deliver(errand, () -> by.supplement(application, body, errand.key()));
    }

    void withdraw(Applicant by, String reason) {
        var errand = errand(WITHDRAW, null);
        deliver(errand, () -> by.withdraw(application, reason, errand.key()));
    }

    /** The owner reads the result as soon as it shows, and has it by that. */
    void readResult(Applicant owner, String leg) {
        var errand = errand(READ_RESULT, leg);
        awaitView(
                errand,
                owner,
                "the result of " + leg,
                view -> view.body().at("/results").findValuesAsText("leg").contains(leg));
        deliver(errand, () -> owner.readResult(application, leg));
    }

    /** Until intake shows this state of the portal. */
    void awaitState(Applicant by, int portalCode) {
        var errand = errand(SUBMIT, null);
        awaitView(errand, by, "portal state " + portalCode, view -> view.number("/portalCode") == portalCode);
    }

    /** A command on the task of that step, as soon as it is there. @param leg null for the reception */
    Answer work(Officer officer, Operation operation, String leg, Verb verb) {
        pace.pause();
        return desk.perform(officer, errand(operation, leg), verb);
    }

    <T> T await(String what, Supplier<Answer> read, Function<Answer, Optional<T>> look) {
        return courier.await(errand(SUBMIT, null), what, read, look);
    }

    private void awaitView(Errand errand, Applicant by, String what, Predicate<Answer> condition) {
        courier.await(
                errand,
                what,
                () -> by.read(application),
                view -> Optional.of(view).filter(condition));
    }

    private Answer deliver(Errand errand, Supplier<Answer> attempt) {
        pace.pause();
        return courier.deliver(errand, attempt);
    }

    private Errand errand(Operation operation, String leg) {
        return new Errand(operation, mail, application, leg, Applicant.newKey());
    }
}
