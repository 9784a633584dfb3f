package vn.motcua.procedure.drafting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.events.Messages;
import vn.motcua.events.Text;
import vn.motcua.procedure.catalogue.Agency;
import vn.motcua.procedure.catalogue.Area;
import vn.motcua.procedure.catalogue.Catalogue;
import vn.motcua.procedure.catalogue.CodeList;
import vn.motcua.procedure.catalogue.ProcedureVersion;
import vn.motcua.procedure.catalogue.SearchWords;
import vn.motcua.procedure.catalogue.StoredCatalogue;
import vn.motcua.procedure.decision.Decision;
import vn.motcua.procedure.decision.DecisionLines;
import vn.motcua.procedure.decision.Decisions;
import vn.motcua.procedure.decision.KeyedLine;
import vn.motcua.procedure.decision.Line;
import vn.motcua.procedure.rules.CalendarRules;
import vn.motcua.procedure.rules.CatalogueFault;
import vn.motcua.procedure.rules.CompetenceRules;
import vn.motcua.procedure.rules.FileFaults;
import vn.motcua.procedure.rules.LawRules;
import vn.motcua.procedure.rules.ListRules;
import vn.motcua.procedure.rules.VersionRules;
import vn.motcua.procedure.rules.WordsRules;
import vn.motcua.worktime.Hanoi;

/** What must hold before a decision is published: within each line, between its lines, and with the current law. */
@ApplicationScoped
class DecisionRules {
    /** More faults do not help the person who corrects them. */
    private static final int MOST_FAULTS = 1_000;

    private final DecisionLines lines;
    private final StoredCatalogue catalogue;
    private final VersionRules versions;
    private final RemainingProcedures remaining;
    private final Decisions decisions;
    private final Clock clock;

    DecisionRules(
            DecisionLines lines,
            StoredCatalogue catalogue,
            VersionRules versions,
            RemainingProcedures remaining,
            Decisions decisions,
            Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
        this.lines = lines;
        this.catalogue = catalogue;
        this.versions = versions;
        this.remaining = remaining;
    }

    /**
     * Returns all faults at once, but at most {@link #MOST_FAULTS}; none means that the decision may be published. A fault's file
     * is the key of its line, empty for the heading.
     */
    List<CatalogueFault> check(Decision decision) {
        var found = new ArrayList<CatalogueFault>();
        var whole = new Overview(catalogue.of(Set.of()));
        lines.pages(decision.id(), page -> page.forEach(line -> whole.add(line, found)));
        checkHeading(decision, whole.count, Hanoi.day(clock.instant()), new FileFaults("", found));
        var words = new WordsRules(whole.words.values());
        lines.pages(decision.id(), page -> {
            if (found.size() < MOST_FAULTS) {
                checkPage(decision, page, whole, words, found);
            }
        });
        return found.stream().limit(MOST_FAULTS).toList();
    }

    private void checkPage(
            Decision decision, List<KeyedLine> page, Overview whole, WordsRules words, List<CatalogueFault> found) {
        var codes =
                page.stream().flatMap(line -> line.content().codes().stream()).collect(Collectors.toSet());
        var known = catalogue.of(codes);
        var law = new Catalogue(
                whole.agencies, whole.areas, known.parameters(), whole.words, whole.lists, known.procedures());
        var sameDay = decisions.beginning(codes, decision.effectiveOn());
        for (var line : page) {
            var faults = new FileFaults(line.key(), found);
            checkSameDay(line.content(), sameDay, faults);
            checkLaw(line.content(), law, words, faults);
            checkEnds(line.content(), known, decision.effectiveOn(), faults);
            checkBegins(line.content(), known, law, decision.effectiveOn(), faults);
            remaining.check(line, whole.ended, known, law, decision.effectiveOn(), found);
        }
    }

    /** Data of all lines that the check of each line needs. */
    private static final class Overview {
        /** The agencies, areas, search words and lists as they are after publication, because the decision's lines may refer to each other. */
        private final Map<String, Agency> agencies;

        private final Map<String, List<Area>> areas;
        private final Map<String, SearchWords> words;
        private final Map<String, CodeList> lists;
        private final Set<String> ended = new HashSet<>();
        private final Map<Text, String> keys = new HashMap<>();
        private int count;

        private Overview(Catalogue known) {
            agencies = new HashMap<>(known.agencies());
            areas = new HashMap<>(known.areas());
            words = new HashMap<>(known.words());
            lists = new HashMap<>(known.lists());
        }

        private void add(KeyedLine line, List<CatalogueFault> found) {
            count++;
            ended.addAll(line.content().ends());
            switch (line.content()) {
                case Line.SetAgency set -> agencies.put(set.agency().code(), set.agency());
                case Line.SetArea set ->
                    areas.compute(
                            set.area().code(), (_, holders) -> set.area().among(holders == null ? List.of() : holders));
                case Line.SetWords set -> words.put(set.words().code(), set.words());
                case Line.SetList set -> lists.put(set.list().code(), set.list());
                case Line.SetCalendar _,
                        Line.SetParameter _,
                        Line.New _,
                        Line.Amend _,
                        Line.Replace _,
                        Line.Abolish _ -> {}
            }
            subjects(line.content()).forEach(subject -> checkTwice(line.key(), subject, found));
        }

        private void checkTwice(String key, Text subject, List<CatalogueFault> found) {
            var other = keys.put(subject, key);
            if (other != null) {
                new FileFaults(key, found).add("", "duplicate", Messages.of("duplicate.line-already", subject, other));
            }
        }
    }

    private static void checkHeading(Decision decision, int count, LocalDate today, FileFaults faults) {
        if (decision.dated().isAfter(today)) {
            faults.add("/dated", "dated-in-future", decision.dated(), today);
        }
        if (decision.effectiveOn().isBefore(decision.dated())) {
            faults.add("/effectiveOn", "effective-before-dated");
        }
        if (count == 0) {
            faults.add("/lines", "no-lines");
        }
    }

    /** The subjects of a line. Of two lines about one subject, the last would silently win. */
    private static List<Text> subjects(Line line) {
        return switch (line) {
            case Line.SetAgency set ->
                List.of(Messages.of("decision-rules.agency", set.agency().code()));
            case Line.SetArea set -> List.of(subject(set.area()));
            case Line.SetCalendar set ->
                List.of(Messages.of("decision-rules.calendar", set.calendar().year()));
            case Line.SetParameter set -> List.of(Messages.of("decision-rules.parameter", set.name()));
            case Line.SetWords set ->
                List.of(Messages.of("decision-rules.words", set.words().code()));
            case Line.SetList set ->
                List.of(Messages.of("decision-rules.list", set.list().code()));
            case Line.New _, Line.Amend _, Line.Replace _, Line.Abolish _ ->
                line.codes().stream()
                        .map(code -> Messages.of("decision-rules.procedure", code))
                        .toList();
        };
    }

    private static Text subject(Area area) {
        return area.from() == null
                ? Messages.of("decision-rules.area", area.code())
                : Messages.of("decision-rules.area-from", area.code(), area.from());
    }

    private static void checkLaw(Line line, Catalogue law, WordsRules words, FileFaults faults) {
        switch (line) {
            case Line.SetAgency set -> CompetenceRules.check("/agency", set.agency(), law, faults);
            case Line.SetArea set -> CompetenceRules.check("/area", set.area(), law, faults);
            case Line.SetCalendar set -> CalendarRules.check("/calendar", set.calendar(), law.agencies(), faults);
            case Line.SetParameter set -> LawRules.checkPeriods("/periods", set.periods(), faults);
            case Line.SetWords set -> words.check("/words", set.words(), faults);
            case Line.SetList set -> ListRules.check("/list", set.list(), faults);
            case Line.New _, Line.Amend _, Line.Replace _, Line.Abolish _ -> {}
        }
    }

    private static void checkEnds(Line line, Catalogue known, LocalDate day, FileFaults faults) {
        for (String code : line.ends()) {
            var versions = known.versions(code);
            if (versions.stream().noneMatch(version -> version.covers(day))) {
                faults.add("", "not-in-force", code, day);
            }
            later(versions, day).forEach(version -> faults.add("", "later-version", version.from(), code));
        }
    }

    /** What another decision begins on this day would never be in force: whoever wants that says so, and whoever approves sees it. */
    private static void checkSameDay(Line line, Map<String, List<String>> sameDay, FileFaults faults) {
        var confirmed = Objects.requireNonNullElse(line.supersedes(), List.of());
        for (String code : line.ends()) {
            for (String number : sameDay.getOrDefault(code, List.of())) {
                if (!confirmed.contains(number)) {
                    faults.add("/supersedes", "same-day", number, code);
                }
            }
        }
    }

    private void checkBegins(Line line, Catalogue known, Catalogue law, LocalDate day, FileFaults faults) {
        var begins = line.begins();
        for (int index = 0; index < begins.size(); index++) {
            var begun = begins.get(index);
            var place = line instanceof Line.Replace ? "/by/" + index : "";
            if (!line.ends().contains(begun.code())) {
                checkFree(place + "/code", begun.code(), known.versions(begun.code()), day, faults);
            }
            versions.check(place + "/provisions", begun.provisions(), law, day, faults);
        }
    }

    private static void checkFree(
            String place, String code, List<ProcedureVersion> versions, LocalDate day, FileFaults faults) {
        if (versions.stream()
                .anyMatch(version -> version.covers(day)
                        || version.wasInForce() && version.from().isAfter(day))) {
            faults.add(place, "in-force", code);
        }
    }

    // A version that begins on this very day is superseded: so a mistake is corrected before it takes effect.
    private static List<ProcedureVersion> later(List<ProcedureVersion> versions, LocalDate day) {
        return versions.stream()
                .filter(version -> version.wasInForce() && version.from().isAfter(day))
                .toList();
    }
}
