package vn.motcua.intake.document;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import vn.motcua.clock.MachineTime;
import vn.motcua.messaging.Closing;
import vn.motcua.messaging.ScheduledWork;
import vn.motcua.rest.Problem;

/** Fetches the documents that a portal announced. It retries after a temporary fault and gives up after a permanent one. */
@ApplicationScoped
class FetchDocuments {
    private static final int GONE = 410;

    private final Documents documents;
    private final DocumentMissed missed;
    private final DiscardedObjects discarded;
    private final DocumentStore store;
    private final PortalSource source;
    private final DocumentRules rules;
    private final Clock machine;
    private final ScheduledWork scheduled;

    FetchDocuments(
            Documents documents,
            DocumentMissed missed,
            DiscardedObjects discarded,
            DocumentStore store,
            PortalSource source,
            DocumentRules rules,
            @MachineTime Clock machine,
            Closing closing) {
        this.documents = documents;
        this.missed = missed;
        this.discarded = discarded;
        this.store = store;
        this.source = source;
        this.rules = rules;
        this.machine = machine;
        this.scheduled = new ScheduledWork(closing, FetchDocuments.class, "Fetching documents");
    }

    @Scheduled(every = "${motcua.intake.document.fetch.every}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void fetchWhatIsDue() {
        scheduled.run(this::fetchAllDue);
    }

    private void fetchAllDue() {
        Optional<Document> due = take();
        while (due.isPresent()) {
            fetch(due.get());
            due = take();
        }
    }

    private Optional<Document> take() {
        return QuarkusTransaction.requiringNew().call(() -> {
            var now = machine.instant();
            return documents.takeDue(
                    now, rules.fetch().timeout().plus(rules.fetch().pause()));
        });
    }

    private void fetch(Document document) {
        try {
            var response = source.get(document.source());
            try (InputStream body = response.body();
                    var _ = Overdue.closes(body, rules.fetch().timeout())) {
                if (response.statusCode() == 200) {
                    keep(document, response, body);
                } else {
                    // Not there yet, busy, our own credentials: these faults may be temporary. Only 410 Gone is
                    // permanent.
                    failed(document, "answered " + response.statusCode(), response.statusCode() == GONE);
                }
            }
        } catch (Problem problem) {
            failed(document, problem.code(), problem.status() != 503);
        } catch (IOException e) {
            failed(document, e.getClass().getSimpleName(), false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep(Document document, HttpResponse<InputStream> response, InputStream body) throws IOException {
        var kind = MediaKind.of(response.headers().firstValue("Content-Type").orElse(null));
        try (var received = Received.from(body, rules.maximumBytes())) {
            if (kind.isEmpty() || !kind.get().beginsWith(received.head())) {
                failed(document, "not a kind of file that is taken", true);
            } else if (document.sha256() != null && !document.sha256().equals(received.sha256())) {
                failed(document, "not the file that was announced", true);
            } else {
                discarded.expect(document.applicationId(), document.id());
                store.put(document.applicationId(), document.id(), received);
                var content = new Document.Content(kind.get().mediaType(), received.sha256(), received.size());
                change(document.id(), stored -> {
                    stored.arrived(content);
                    discarded.keep(stored.id());
                });
            }
        }
    }

    private void failed(Document document, String why, boolean forGood) {
        // Logs neither address nor name, because both may be personal.
        Log.warnf("document %s not fetched at attempt %d: %s", document.id(), document.attempts(), why);
        if (forGood || document.attempts() >= rules.fetch().attempts()) {
            change(document.id(), waiting -> {
                waiting.givenUp(why);
                missed.tell(waiting);
            });
        } else {
            var next = machine.instant().plus(pause(document.attempts()));
            change(document.id(), waiting -> waiting.waitUntil(next, why));
        }
    }

    private Duration pause(int attempts) {
        var doubled = rules.fetch().pause().multipliedBy(1L << Math.min(attempts - 1, 20));
        return doubled.compareTo(rules.fetch().longestPause()) < 0
                ? doubled
                : rules.fetch().longestPause();
    }

    /** Does nothing if the applicant has removed it in the meantime. */
    private void change(UUID id, Consumer<Document> change) {
        QuarkusTransaction.requiringNew()
                .run(() -> documents
                        .findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                        .ifPresent(change));
    }
}
