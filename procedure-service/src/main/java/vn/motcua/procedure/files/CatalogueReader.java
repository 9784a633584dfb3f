package vn.motcua.procedure.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import vn.motcua.events.Messages;
import vn.motcua.procedure.catalogue.CalendarYear;
import vn.motcua.procedure.catalogue.CatalogueJson;
import vn.motcua.procedure.catalogue.CodeList;
import vn.motcua.procedure.form.JsonSchemas;
import vn.motcua.procedure.rules.CatalogueFormat;
import vn.motcua.procedure.rules.FileFaults;

/** Reads the files of a catalogue. Each file is first validated against its written format, which reports every fault with its place. */
@ApplicationScoped
class CatalogueReader {
    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private final JsonSchemas schemas;
    private final Map<FileKind, JsonNode> formats = new EnumMap<>(FileKind.class);

    CatalogueReader(JsonSchemas schemas) {
        this.schemas = schemas;
        for (FileKind kind : FileKind.values()) {
            formats.put(kind, CatalogueFormat.of(kind.definition()));
        }
    }

    Draft read(Collection<SourceFile> files) {
        var draft = new Draft();
        for (SourceFile file : files) {
            var faults = draft.faultsOf(file.name());
            FileKind.of(file.name())
                    .ifPresentOrElse(kind -> read(file, kind, draft, faults), () -> faults.add("", "unknown-file"));
        }
        return draft;
    }

    private void read(SourceFile file, FileKind kind, Draft draft, FileFaults faults) {
        try {
            var tree = YAML.readTree(file.content());
            var broken = schemas.validate(formats.get(kind), tree);
            faults.addAll("", broken);
            if (broken.isEmpty()) {
                add(file.name(), kind, tree, draft);
            }
        } catch (JsonProcessingException e) {
            var place = e.getLocation() == null ? "" : " " + e.getLocation().getLineNr();
            var reason = e.getOriginalMessage().lines().findFirst().orElse("");
            faults.add("", "unreadable", Messages.of("unreadable.unreadable-line", place, reason));
        }
    }

    private static void add(String name, FileKind kind, JsonNode tree, Draft draft) throws JsonProcessingException {
        switch (kind) {
            case AGENCIES -> draft.add(CatalogueJson.read(tree, Draft.AgencyFile.class));
            case CALENDAR -> draft.add(name, CatalogueJson.read(tree, CalendarYear.class));
            case PARAMETERS -> draft.add(CatalogueJson.read(tree, Draft.ParameterFile.class));
            case WORDS -> draft.add(CatalogueJson.read(tree, Draft.WordsFile.class));
            case LIST -> draft.add(name, CatalogueJson.read(tree, CodeList.class));
            case PROCEDURE -> draft.add(name, Draft.ProcedureFile.of(tree));
        }
    }
}
