package vn.motcua.procedure.files;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.reactive.messaging.ChannelRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jboss.logging.Logger;
import vn.motcua.procedure.catalogue.LawDocuments;
import vn.motcua.procedure.rules.CatalogueFault;

/**
 * Loads the catalogue's files into an empty database when the service starts. Without law the service is not ready and checks
 * nothing: a typing error in a file must not lead to the finding that a procedure does not exist.
 */
@ApplicationScoped
class CatalogueAtStart {
    private static final Logger LOG = Logger.getLogger(CatalogueAtStart.class);

    private static final String LOADED = "loaded";

    private final ImportCatalogue importCatalogue;
    private final LawDocuments documents;
    private final ChannelRegistry channels;
    private final Path directory;
    private volatile String state = "not loaded yet";

    CatalogueAtStart(
            ImportCatalogue importCatalogue,
            LawDocuments documents,
            ChannelRegistry channels,
            CatalogueSettings settings) {
        this.importCatalogue = importCatalogue;
        this.documents = documents;
        this.channels = channels;
        this.directory = settings.directory();
    }

    void load(@Observes StartupEvent start) {
        if (isInstalled()) {
            open();
            return;
        }
        try {
            settle(importCatalogue.run(new CatalogueDirectory(directory).files()));
        } catch (UncheckedIOException e) {
            state = "unreadable";
            LOG.errorf("The catalogue cannot be read: %s", e.getCause());
        }
    }

    /** Another replica may have loaded better files. Otherwise this one would keep its partitions and check none of their events. */
    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void lookForLawFromElsewhere() {
        if (!isLoaded() && isInstalled()) {
            open();
        }
    }

    private boolean isInstalled() {
        return QuarkusTransaction.requiringNew().call(() -> documents.revision() > 0);
    }

    private void open() {
        state = LOADED;
        var channel = channels.getPausable("application");
        if (channel != null && channel.isPaused()) {
            channel.resume();
        }
    }

    private void settle(ImportCatalogue.Outcome outcome) {
        switch (outcome) {
            case ImportCatalogue.Outcome.Installed installed -> {
                LOG.infof("Catalogue of %d procedures installed from %s", installed.procedures(), directory);
                open();
            }
            case ImportCatalogue.Outcome.AlreadyThere _ -> open();
            case ImportCatalogue.Outcome.Faulty faulty -> {
                state = faulty.faults().size() + " faults";
                LOG.errorf(
                        "The catalogue in %s has %d faults:",
                        directory, faulty.faults().size());
                faulty.faults().stream().map(CatalogueFault::line).forEach(LOG::error);
            }
        }
    }

    boolean isLoaded() {
        return state.equals(LOADED);
    }

    String state() {
        return state;
    }
}
