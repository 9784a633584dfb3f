package vn.motcua.procedure.importing;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.ChannelRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Loads the catalogue when the service starts. While it is faulty the service is not ready and checks nothing: an application
 * must not be told that its procedure does not exist because a file has a typing error.
 */
@ApplicationScoped
class CatalogueAtStart {
    private static final Logger LOG = Logger.getLogger(CatalogueAtStart.class);

    private static final String LOADED = "loaded";

    private final ImportCatalogue importCatalogue;
    private final ChannelRegistry channels;
    private final Path directory;
    private volatile String state = "not loaded yet";

    CatalogueAtStart(
            ImportCatalogue importCatalogue,
            ChannelRegistry channels,
            @ConfigProperty(name = "motcua.catalogue.directory") Path directory) {
        this.importCatalogue = importCatalogue;
        this.channels = channels;
        this.directory = directory;
    }

    void load(@Observes StartupEvent start) {
        try {
            var files = new CatalogueDirectory(directory).files();
            settle(importCatalogue.run(files, ImportCatalogue.DIRECTORY));
        } catch (UncheckedIOException e) {
            state = "unreadable";
            LOG.errorf("The catalogue cannot be read: %s", e.getCause());
        }
    }

    /** Also after an upload: it may have mended what was faulty at the start. */
    void loaded(ImportCatalogue.Outcome.Imported imported) {
        LOG.infof("Catalogue loaded, %d files changed: %s", imported.files().size(), imported.files());
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
