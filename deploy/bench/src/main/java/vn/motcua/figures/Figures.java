package vn.motcua.figures;

import static vn.motcua.playbook.CaseRow.ACCEPT;
import static vn.motcua.playbook.CaseRow.SETTLE;
import static vn.motcua.playbook.CaseRow.SUBMIT;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import vn.motcua.local.LocalSystem;
import vn.motcua.local.Ports;
import vn.motcua.local.Refusal;
import vn.motcua.local.ResidentMemory;
import vn.motcua.local.Settings;
import vn.motcua.playbook.Case;
import vn.motcua.playbook.Filings;
import vn.motcua.playbook.client.Addresses;
import vn.motcua.playbook.client.City;
import vn.motcua.playbook.client.OwnSystem;
import vn.motcua.stack.LogSink;

/**
 * {@code ./motcua figures}: measures the system that {@code ./motcua run} has started. It judges nothing; the targets
 * are defined elsewhere. Latencies are measured from outside by polling every few milliseconds.
 */
public final class Figures {
    private static final int SUBMISSIONS = 100;
    private static final int SITTINGS = 20;

    private final City city;
    private final PrintStream out;

    private Figures(City city, PrintStream out) {
        this.city = city;
        this.out = out;
    }

    public static void main(String[] words) throws IOException {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        switch (words.length == 0 ? "" : words[0]) {
            case "" -> ofTheRunningSystem(out);
            case "restart" -> inASystemOfItsOwn(out, own -> new RestartFigures(own, out).print());
            case "outage" ->
                inASystemOfItsOwn(
                        out,
                        own -> new OutageFigures(
                                        own, out, Duration.ofSeconds(number(words, 1, 300)), number(words, 2, 10))
                                .print());
            default -> throw new Refusal("figures knows restart and outage [SECONDS [A SECOND]].");
        }
        System.exit(0);
    }

    private static int number(String[] words, int at, int otherwise) {
        return words.length > at ? Integer.parseInt(words[at]) : otherwise;
    }

    private static void inASystemOfItsOwn(PrintStream out, Consumer<OwnSystem> measure) {
        try (var own = OwnSystem.fresh(OwnSystem.settings("figures"), out)) {
            measure.accept(own);
        }
    }

    private static void ofTheRunningSystem(PrintStream out) throws IOException {
        var data = Path.of(System.getProperty("motcua.root", "."), ".motcua");
        var settings = Settings.in(data, Ports.of(System.getenv()));
        var system = new LocalSystem(settings, (phase, seconds) -> {}, LogSink.NOWHERE);
        try (var city = new City(Addresses.of(system))) {
            var figures = new Figures(city, out);
            figures.submissions();
            figures.sittings();
        }
        ResidentMemory.print(data, out);
    }

    /** Measures from the submit request until the reception task is in the worklist, and until the mail is in the mailbox. */
    private void submissions() {
        out.printf("%d submissions of 1.004873, one after the other%n", SUBMISSIONS);
        var tasks = new Quantiles("submit → reception task");
        var mails = new Quantiles("reception task → mail in the mailbox");
        try (var lookers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < SUBMISSIONS; i++) {
                var address = city.mailAddress("figures-" + i);
                var application = draft(address);
                var begun = System.nanoTime();
                application.give(SUBMIT);
                application.at(ACCEPT);
                tasks.add(System.nanoTime() - begun);
                var opened = System.currentTimeMillis();
                lookers.submit(() -> {
                    var arrived = city.mailbox().await(address, 1).getFirst().arrivedAt();
                    mails.add(Math.max(0, arrived - opened) * 1_000_000);
                });
            }
        }
        tasks.print(out);
        mails.print(out);
    }

    /** Measures from the counter's single command until the result is issued and handed over. */
    private void sittings() {
        out.printf("%d certified copies (2.000815) in one sitting%n", SITTINGS);
        var issued = new Quantiles("one command → issued");
        IntStream.range(0, SITTINGS)
                .forEach(i -> issued.add(timed(() -> {
                    var filing = Filings.certifiedCopies("101").mail(city.mailAddress("sitting-" + i));
                    return new Case(city, filing).past(SETTLE).await("case.result-issued");
                })));
        issued.print(out);
    }

    private Case draft(String address) {
        return new Case(city, Filings.maritalStatus().mail(address)).at(SUBMIT);
    }

    private static long timed(Supplier<?> work) {
        var begun = System.nanoTime();
        work.get();
        return System.nanoTime() - begun;
    }
}
