package vn.motcua.procedure.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.motcua.procedure.catalogue.CatalogueJson;
import vn.motcua.procedure.publication.InstallLaw;
import vn.motcua.procedure.rules.CatalogueFault;

/** Imports the files of a catalogue into an empty database, all or none; afterwards only decisions change the law. */
@ApplicationScoped
class ImportCatalogue {
    sealed interface Outcome {
        record Installed(int procedures) implements Outcome {}

        record AlreadyThere() implements Outcome {}

        record Faulty(List<CatalogueFault> faults) implements Outcome {}
    }

    private final CatalogueReader reader;
    private final CatalogueRules rules;
    private final InstallLaw law;

    ImportCatalogue(CatalogueReader reader, CatalogueRules rules, InstallLaw law) {
        this.reader = reader;
        this.rules = rules;
        this.law = law;
    }

    @Transactional
    Outcome run(List<SourceFile> files) {
        if (law.isInstalled()) {
            return new Outcome.AlreadyThere();
        }
        var draft = reader.read(files);
        var faults = rules.check(draft);
        if (!faults.isEmpty()) {
            return new Outcome.Faulty(List.copyOf(faults));
        }
        law.install(draft.catalogue(), draft.calendars().values(), source(files));
        return new Outcome.Installed(draft.procedures().size());
    }

    private static String source(List<SourceFile> files) {
        var content = new StringBuilder();
        files.forEach(file -> content.append(file.name()).append('\n').append(file.content()));
        return "%d files, SHA-256 %s".formatted(files.size(), CatalogueJson.sha256(content.toString()));
    }
}
