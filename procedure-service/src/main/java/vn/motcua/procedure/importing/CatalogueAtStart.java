package vn.motcua.procedure.importing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.reactive.messaging.ChannelRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.motcua.procedure.catalogue.CatalogueFiles;

/**
 * Loads the catalogue when the service starts. While it is faulty the service is not ready and checks nothing: an application
 * must not be told that its procedure does not exist because a file has a typing error.
 */
@ApplicationScoped
class CatalogueAtStart {
    private static final Logger LOG = Logger.getLogger(CatalogueAtStart.class);

    private static final String LOADED = "loaded";

    private final ImportCatalogue importCatalogue;
    private final CatalogueFiles files;
    private final ChannelRegistry channels;
    private final Path directory;
    private volatile String state = "not loaded yet";
    /** Only a faulty start waits for others' uploads. */
    private volatile long mendedAfter = Long.MAX_VALUE;

    CatalogueAtStart(
            ImportCatalogue importCatalogue,
            CatalogueFiles files,
            ChannelRegistry channels,
            @ConfigProperty(name = "motcua.catalogue.directory") Path directory) {
        this.importCatalogue = importCatalogue;
        this.files = files;
        this.channels = channels;
        this.directory = directory;
    }

    void load(@Observes StartupEvent start) {
        var before = QuarkusTransaction.requiringNew().call(files::revision);
        try {
            var found = new CatalogueDirectory(directory).files();
            settle(importCatalogue.run(found, ImportCatalogue.DIRECTORY));
        } catch (UncheckedIOException e) {
            state = "unreadable";
            LOG.errorf("The catalogue cannot be read: %s", e.getCause());
        }
        mendedAfter = isLoaded() ? Long.MAX_VALUE : before;
    }

    /** Also after an upload: it may have mended what was faulty at the start. */
    void loaded(ImportCatalogue.Outcome.Imported imported) {
        LOG.infof("Catalogue loaded, %d files changed: %s", imported.files().size(), imported.files());
        open();
    }

    /**
     * The upload that mends may have come to another replica. This one would keep its partitions and check nothing of
     * what arrives there.
     */
    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void lookForAnUploadElsewhere() {
        if (!isLoaded() && files.revision() > mendedAfter) {
            LOG.info("Catalogue mended by an upload to another replica");
            open();
        }
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
            case ImportCatalogue.Outcome.Imported imported -> loaded(imported);
            case ImportCatalogue.Outcome.Faulty faulty -> {
                state = faulty.faults().size() + " faults";
                LOG.errorf(
                        "The catalogue in %s has %d faults:",
                        directory, faulty.faults().size());
                faulty.faults().forEach(fault -> LOG.error(fault.line()));
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
