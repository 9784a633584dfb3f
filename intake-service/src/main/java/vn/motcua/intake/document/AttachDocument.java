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

/** Adds a document to a draft or a supplement; a second document with the same code becomes the next version. */
@ApplicationScoped
class AttachDocument {
    private final Applications applications;
    private final Documents documents;
    private final Caller caller;
    private final Clock clock;
    private final Clock machine;

    AttachDocument(
            Applications applications, Documents documents, Caller caller, Clock clock, @MachineTime Clock machine) {
        this.applications = applications;
        this.documents = documents;
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
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var detail = "{\"document\":\"" + document.id() + "\",\"version\":" + document.version() + "}";
        applications.record(application, new Act(Action.DOCUMENT_ATTACHED, caller.key(), now, detail));
        return document;
    }

    private static void requireTakesDocuments(Application application) {
        if (!application.state().takesDocuments()) {
            throw Problem.conflict("documents-closed");
        }
    }

    /** @param id generated before the bytes are stored under it */
    record Naming(UUID id, String code, String name, PaperDates dates) {}
}
