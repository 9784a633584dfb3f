package vn.motcua.intake.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.BiFunction;
import vn.motcua.clock.MachineTime;
import vn.motcua.intake.application.Action;
import vn.motcua.intake.application.Application;
import vn.motcua.intake.application.Applications;
import vn.motcua.intake.application.HistoryEntry.Act;
import vn.motcua.intake.application.Viewer;
import vn.motcua.rest.Caller;
import vn.motcua.rest.Problem;

/**
 * Adds a document to a draft or a supplement, and names it anew or removes it before it is filed. A second document with the
 * same code becomes the next version.
 */
@ApplicationScoped
class AttachDocument {
    private final Applications applications;
    private final Documents documents;
    private final DiscardedObjects discarded;
    private final Caller caller;
    private final Clock clock;
    private final Clock machine;

    AttachDocument(
            Applications applications,
            Documents documents,
            DiscardedObjects discarded,
            Caller caller,
            Clock clock,
            @MachineTime Clock machine) {
        this.applications = applications;
        this.documents = documents;
        this.discarded = discarded;
        this.caller = caller;
        this.clock = clock;
        this.machine = machine;
    }

    /** Called before the bytes are read. @throws Problem 404, 409 */
    @Transactional
    void requirePossible(Viewer viewer, UUID application) {
        requireTakesDocuments(applications.actedOnBy(viewer, application));
    }

    @Transactional
    Document stored(Viewer viewer, UUID application, Naming naming, Document.Content content) {
        discarded.keep(naming.id());
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return attach(viewer, application, naming, (id, label) -> Document.stored(id, label, content, now));
    }

    @Transactional
    Document toFetch(Viewer viewer, UUID application, Naming naming, URI source, String sha256) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var announced = new Document.Announced(source, sha256, machine.instant());
        return attach(viewer, application, naming, (id, label) -> Document.toFetch(id, label, announced, now));
    }

    private Document attach(
            Viewer viewer, UUID id, Naming naming, BiFunction<UUID, Document.Label, Document> attached) {
        var application = applications.actedOnBy(viewer, id);
        requireTakesDocuments(application);
        var document = attached.apply(naming.id(), documents.next(id, naming));
        documents.persist(document);
        record(application, Action.DOCUMENT_ATTACHED, document);
        return document;
    }

    /** @throws Problem 404, 409 once it is filed */
    @Transactional
    void remove(Viewer viewer, UUID id, UUID documentId) {
        var application = applications.actedOnBy(viewer, id);
        var document = documents.in(id, documentId).orElseThrow(Problem::notFound);
        requireTakesDocuments(application);
        if (!documents.removeUnfiled(document)) {
            throw Problem.conflict("document-filed");
        }
        record(application, Action.DOCUMENT_REMOVED, document);
    }

    /** Puts right what was written about a paper. @throws Problem 404, 409 once it is filed */
    @Transactional
    Document name(Viewer viewer, UUID id, UUID documentId, Naming naming) {
        var application = applications.actedOnBy(viewer, id);
        var document = documents.in(id, documentId).orElseThrow(Problem::notFound);
        requireTakesDocuments(application);
        if (document.isFiled()) {
            throw Problem.conflict("document-filed");
        }
        var sameCode = document.code().equals(naming.code());
        var label = sameCode ? document.label().named(naming) : documents.next(id, naming);
        if (!label.equals(document.label())) {
            document.name(label);
            record(application, Action.DOCUMENT_NAMED, document);
        }
        return document;
    }

    private void record(Application application, Action action, Document document) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var detail = "{\"document\":\"" + document.id() + "\",\"version\":" + document.version() + "}";
        applications.record(application, new Act(action, caller.key(), now, detail));
    }

    private static void requireTakesDocuments(Application application) {
        if (!application.state().takesDocuments()) {
            throw Problem.conflict("documents-closed");
        }
    }

    /** @param id generated before the bytes are stored under it */
    record Naming(UUID id, String code, String name, PaperDates dates) {}
}
