package vn.motcua.procedure.files;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import vn.motcua.events.Messages;
import vn.motcua.procedure.catalogue.CalendarYear;
import vn.motcua.procedure.catalogue.Catalogue;
import vn.motcua.procedure.catalogue.CodeList;
import vn.motcua.procedure.catalogue.SearchWords;
import vn.motcua.procedure.rules.CalendarRules;
import vn.motcua.procedure.rules.CatalogueFault;
import vn.motcua.procedure.rules.CompetenceRules;
import vn.motcua.procedure.rules.FileFaults;
import vn.motcua.procedure.rules.LawRules;
import vn.motcua.procedure.rules.ListRules;
import vn.motcua.procedure.rules.VersionRules;
import vn.motcua.procedure.rules.WordsRules;

/** The rules between the files of a catalogue. Every breach is a fault, and none stops the check. */
@ApplicationScoped
class CatalogueRules {
    static final String AGENCIES = "agencies.yaml";
    static final String PARAMETERS = "parameters.yaml";
    static final String WORDS = "words.yaml";

    private final VersionRules versions;

    CatalogueRules(VersionRules versions) {
        this.versions = versions;
    }

    List<CatalogueFault> check(Draft draft) {
        var catalogue = draft.catalogue();
        CompetenceRules.check(catalogue, draft.faultsOf(AGENCIES));
        LawRules.checkParameters("", catalogue.parameters(), draft.faultsOf(PARAMETERS));
        checkWords(List.copyOf(catalogue.words().values()), draft.faultsOf(WORDS));
        draft.lists().forEach((file, list) -> checkList(file, list, draft.faultsOf(file)));
        draft.calendars().forEach((file, calendar) -> checkCalendar(file, calendar, catalogue, draft.faultsOf(file)));
        var codes = new HashSet<String>();
        draft.procedures().forEach((file, procedure) -> {
            var faults = draft.faultsOf(file);
            if (!file.equals("procedures/" + procedure.code() + ".yaml") || !codes.add(procedure.code())) {
                faults.add("/code", "file-name");
            }
            LawRules.checkPeriods("/versions", procedure.versions(), faults);
            for (int index = 0; index < procedure.versions().size(); index++) {
                var version = procedure.versions().get(index);
                checkSuccessors("/versions/" + index + "/replacedBy", version.replacedBy(), catalogue, faults);
                versions.check("/versions/" + index, version.provisions(), catalogue, version.from(), faults);
            }
        });
        return draft.faults();
    }

    private static void checkWords(List<SearchWords> entries, FileFaults faults) {
        var rules = new WordsRules(entries);
        for (int index = 0; index < entries.size(); index++) {
            rules.check("/words/" + index, entries.get(index), faults);
        }
    }

    private static void checkList(String file, CodeList list, FileFaults faults) {
        if (!file.equals("lists/" + list.code() + ".yaml")) {
            faults.add("/code", "file-name", Messages.of("file-name.file-named-list"));
        }
        ListRules.check("", list, faults);
    }

    private static void checkSuccessors(String place, List<String> codes, Catalogue catalogue, FileFaults faults) {
        for (String code : codes) {
            if (catalogue.versions(code).isEmpty()) {
                faults.add(place, "unknown-procedure", code);
            }
        }
    }

    private static void checkCalendar(String file, CalendarYear calendar, Catalogue law, FileFaults faults) {
        if (!file.equals("calendar-" + calendar.year() + ".yaml")) {
            faults.add("/year", "file-name", Messages.of("file-name.file-named-year"));
        }
        CalendarRules.check("", calendar, law.agencies(), faults);
    }
}
