package vn.motcua.procedure.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.motcua.procedure.catalogue.Agency;
import vn.motcua.procedure.catalogue.Area;
import vn.motcua.procedure.catalogue.CalendarYear;
import vn.motcua.procedure.catalogue.Catalogue;
import vn.motcua.procedure.catalogue.CatalogueJson;
import vn.motcua.procedure.catalogue.CodeList;
import vn.motcua.procedure.catalogue.LawPeriod;
import vn.motcua.procedure.catalogue.ProcedureVersion;
import vn.motcua.procedure.catalogue.SearchWords;
import vn.motcua.procedure.rules.CatalogueFault;
import vn.motcua.procedure.rules.FileFaults;

/** The catalogue that would hold after an import, as far as its files could be read. */
final class Draft {
    record AgencyFile(List<Agency> agencies, List<Area> areas) {}

    record ParameterFile(Map<String, List<LawPeriod>> parameters) {}

    record WordsFile(List<SearchWords> words) {}

    record ProcedureFile(String code, List<ProcedureVersion> versions) {
        private static final List<String> PERIOD = List.of("validFrom", "validTo", "replacedBy");

        /** In the file, each version's period is on the same level as its provisions. */
        static ProcedureFile of(JsonNode tree) throws JsonProcessingException {
            var versions = new ArrayList<ProcedureVersion>();
            for (JsonNode flat : tree.get("versions")) {
                var version = ((ObjectNode) flat).deepCopy();
                var nested = version.deepCopy().retain(PERIOD);
                nested.set("provisions", version.without(PERIOD));
                versions.add(CatalogueJson.read(nested, ProcedureVersion.class));
            }
            return new ProcedureFile(tree.get("code").textValue(), versions);
        }
    }

    private final Map<String, Agency> agencies = new LinkedHashMap<>();
    private final Map<String, List<Area>> areas = new LinkedHashMap<>();
    private final SortedMap<String, CalendarYear> calendars = new TreeMap<>();
    private final Map<String, List<LawPeriod>> parameters = new LinkedHashMap<>();
    private final Map<String, SearchWords> words = new LinkedHashMap<>();
    private final SortedMap<String, CodeList> lists = new TreeMap<>();
    private final SortedMap<String, ProcedureFile> procedures = new TreeMap<>();
    private final List<CatalogueFault> faults = new ArrayList<>();

    FileFaults faultsOf(String file) {
        return new FileFaults(file, faults);
    }

    List<CatalogueFault> faults() {
        return faults;
    }

    void add(AgencyFile file) {
        for (int index = 0; index < file.agencies().size(); index++) {
            var agency = file.agencies().get(index);
            once(agencies.put(agency.code(), agency) == null, CatalogueRules.AGENCIES, "/agencies/" + index + "/code");
        }
        for (int index = 0; index < file.areas().size(); index++) {
            var area = file.areas().get(index);
            var holders = areas.getOrDefault(area.code(), List.of());
            var all = area.among(holders);
            once(all.size() > holders.size(), CatalogueRules.AGENCIES, "/areas/" + index + "/code");
            areas.put(area.code(), all);
        }
    }

    private void once(boolean fresh, String file, String place) {
        if (!fresh) {
            faultsOf(file).add(place, "duplicate");
        }
    }

    void add(String file, CalendarYear calendar) {
        calendars.put(file, calendar);
    }

    void add(ParameterFile file) {
        parameters.putAll(file.parameters());
    }

    void add(WordsFile file) {
        for (int index = 0; index < file.words().size(); index++) {
            var entry = file.words().get(index);
            once(words.put(entry.code(), entry) == null, CatalogueRules.WORDS, "/words/" + index + "/code");
        }
    }

    void add(String file, CodeList list) {
        lists.put(file, list);
    }

    void add(String file, ProcedureFile procedure) {
        procedures.put(file, procedure);
    }

    SortedMap<String, CalendarYear> calendars() {
        return calendars;
    }

    SortedMap<String, CodeList> lists() {
        return lists;
    }

    SortedMap<String, ProcedureFile> procedures() {
        return procedures;
    }

    Catalogue catalogue() {
        var versions = new TreeMap<String, List<ProcedureVersion>>();
        procedures.values().forEach(file -> versions.put(file.code(), file.versions()));
        var byCode = new TreeMap<String, CodeList>();
        lists.values().forEach(list -> byCode.put(list.code(), list));
        return new Catalogue(agencies, areas, parameters, words, byCode, versions);
    }
}
