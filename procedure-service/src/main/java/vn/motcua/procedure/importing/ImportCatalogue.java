package vn.motcua.procedure.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import vn.motcua.procedure.catalogue.CatalogueFile;
import vn.motcua.procedure.catalogue.CatalogueFiles;

/** Brings files into the catalogue, all or none: at the start from a directory, later as an upload. */
@ApplicationScoped
class ImportCatalogue {
    /** The importer's name of what is loaded at the start. */
    static final String DIRECTORY = "directory";

    sealed interface Outcome {
        /** @param files those that differed from what was there */
        record Imported(List<String> files) implements Outcome {}

        record Faulty(List<CatalogueFault> faults) implements Outcome {}
    }

    private final CatalogueReader reader;
    private final CatalogueRules rules;
    private final CatalogueFiles files;
    private final StoreCatalogue store;
    private final Clock clock;

    ImportCatalogue(
            CatalogueReader reader, CatalogueRules rules, CatalogueFiles files, StoreCatalogue store, Clock clock) {
        this.reader = reader;
        this.rules = rules;
        this.files = files;
        this.store = store;
        this.clock = clock;
    }

    /** @param by who brings it: an account, or {@link #DIRECTORY} */
    @Transactional
    Outcome run(List<SourceFile> incoming, String by) {
        files.lock();
        var whole = new LinkedHashMap<String, SourceFile>();
        files.current().forEach(file -> whole.put(file.name(), new SourceFile(file.name(), file.content())));
        var changed = new ArrayList<SourceFile>();
        for (SourceFile file : incoming) {
            if (!file.equals(whole.get(file.name())) && !knownFromDirectory(file, by)) {
                whole.put(file.name(), file);
                changed.add(file);
            }
        }
        if (changed.isEmpty()) {
            return new Outcome.Imported(List.of());
        }
        var draft = reader.read(whole.values());
        var faults = rules.check(draft);
        if (!faults.isEmpty()) {
            return new Outcome.Faulty(List.copyOf(faults));
        }
        changed.forEach(file -> files.persist(new CatalogueFile(file.name(), file.content(), by, clock.instant())));
        store.store(draft);
        return new Outcome.Imported(changed.stream().map(SourceFile::name).toList());
    }

    // A restart must not undo a later upload: a directory's file counts only when it is new there.
    private boolean knownFromDirectory(SourceFile file, String by) {
        return by.equals(DIRECTORY)
                && files.newest(file.name(), DIRECTORY)
                        .filter(known -> known.content().equals(file.content()))
                        .isPresent();
    }
}
