package vn.motcua.drill.audit;

import static vn.motcua.playbook.CaseRow.DELETE;
import static vn.motcua.playbook.CaseRow.REMOVE;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.drill.ledger.AttemptResult;
import vn.motcua.drill.ledger.Entry;
import vn.motcua.playbook.CaseRow;

/** The effects of every acknowledged command exist: the rows, the codes and numbers answered, the resulting events. */
final class LostCheck extends Check {
    LostCheck() {
        super("acknowledged and lost");
    }

    @Override
    void examine(Snapshot world, Examination examination) {
        var evidence = new Evidence(world);
        for (var entry : world.ledger()) {
            if (entry.result() == AttemptResult.ACKNOWLEDGED
                    && entry.application().isPresent()) {
                var missing = evidence.missing(entry);
                examination.expect(
                        missing.isEmpty(), entry.application().orElseThrow(), "%s: %s", entry.tracked(), missing);
            }
        }
    }

    private static final class Evidence {
        private final Map<String, JsonNode> applications;
        private final Map<String, JsonNode> documents;
        private final Map<String, JsonNode> cases;
        private final Map<String, List<Carried>> facts;
        private final Map<String, List<JsonNode>> legs;
        private final Set<String> given;

        Evidence(Snapshot world) {
            applications = world.by("intake.application", "id");
            documents = world.by("intake.document", "id");
            cases = world.by("routing.case_file", "id");
            legs = world.grouped("routing.leg", "case_id");
            given = world.ledger().stream()
                    .filter(entry -> entry.result() == AttemptResult.ACKNOWLEDGED
                            && entry.application().isPresent())
                    .map(entry -> entry.tracked().command() + " "
                            + entry.application().orElseThrow())
                    .collect(Collectors.toSet());
            facts = world.facts().collect(Collectors.groupingBy(Carried::subject));
        }

        List<String> missing(Entry entry) {
            var application = entry.application().orElseThrow().toString();
            return switch (entry.tracked().command()) {
                case OPEN ->
                    unless(applications.containsKey(application) || isGiven(DELETE, entry), "no row in intake");
                case ATTACH, ANNOUNCE ->
                    unless(
                            isKept(entry) || isGiven(REMOVE, entry) || isGiven(DELETE, entry),
                            "the document is not there as it was answered");
                case DELETE -> unless(!applications.containsKey(application), "the draft is still there");
                case ACCEPT ->
                    all(unless(hasCode(entry, application), "the case code told is not the case's"), events(entry));
                case ISSUE ->
                    all(unless(hasNumber(entry, application), "the number told is not the leg's"), events(entry));
                case SUBMIT, SETTLE -> all(unless(cases.containsKey(application), "no case in routing"), events(entry));
                case CHANGE,
                        NAME_PAPER,
                        REMOVE,
                        CORRECT_CONTACT,
                        READ_DOCUMENT,
                        NOTE,
                        TRANSFER,
                        CORRECT_RECEIPT,
                        CORRECT_FORM,
                        GIVE_BACK,
                        WITHDRAW,
                        REFUSE,
                        ASK,
                        SUPPLEMENT,
                        WITHDRAW_AT_COUNTER,
                        CLAIM,
                        ASSIGN,
                        DRAFT_SUPPLEMENT,
                        RETURN_SUPPLEMENT,
                        SIGN_SUPPLEMENT,
                        SEND_SUPPLEMENT,
                        ANSWER,
                        FIND_INCOMPLETE,
                        FIND_COMPLETE,
                        STOP,
                        DRAFT_EXTENSION,
                        RETURN_EXTENSION,
                        SIGN_EXTENSION,
                        SEND_EXTENSION,
                        COMPLETE,
                        SUBMIT_DRAFT,
                        SEND_BACK,
                        APPROVE,
                        HAND_OVER,
                        ACKNOWLEDGE_RESULT,
                        REPORT,
                        REPORT_RESULT,
                        REPORT_TOO_LATE,
                        CLOSE_ATTENTION,
                        URGE,
                        ANSWER_URGE -> events(entry);
            };
        }

        private boolean isGiven(CaseRow command, Entry about) {
            return given.contains(command + " " + about.application().orElseThrow());
        }

        private List<String> events(Entry entry) {
            var tracked = entry.tracked();
            var told = facts.getOrDefault(entry.application().orElseThrow().toString(), List.of());
            return Consequences.of(tracked.command()).stream()
                    .filter(type -> told.stream()
                            .filter(event -> event.type().equals(type))
                            .noneMatch(event ->
                                    tracked.leg() == null || tracked.leg().equals(event.leg())))
                    .map(type -> "no " + type + " on the topics")
                    .toList();
        }

        private boolean isKept(Entry entry) {
            var document = documents.get(entry.essence("id").orElse(""));
            return document != null
                    && entry.essence("sha256")
                            .map(told -> told.equals(document.path("sha256").asText()))
                            .orElse(true);
        }

        private boolean hasCode(Entry entry, String application) {
            var file = cases.get(application);
            // After a lost answer the acceptance was read back, which does not give the code.
            return file != null
                    && entry.essence("caseCode")
                            .map(told -> told.equals(file.path("case_code").asText()))
                            .orElse(true);
        }

        private boolean hasNumber(Entry entry, String application) {
            return entry.essence("number")
                    .map(told -> legs.getOrDefault(application, List.of()).stream()
                            .anyMatch(leg -> leg.path("key")
                                            .asText()
                                            .equals(entry.tracked().leg())
                                    && leg.path("number").asText().equals(told)))
                    .orElse(true);
        }

        private static List<String> unless(boolean right, String missing) {
            return right ? List.of() : List.of(missing);
        }

        private static List<String> all(List<String> some, List<String> others) {
            return Stream.concat(some.stream(), others.stream()).toList();
        }
    }
}
