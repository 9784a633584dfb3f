package vn.motcua.authorisation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.motcua.authorisation.Scene.Thing;
import vn.motcua.journey.RunningSystem;
import vn.motcua.local.Service;
import vn.motcua.playbook.Case;
import vn.motcua.playbook.Decision;
import vn.motcua.playbook.Play;
import vn.motcua.playbook.RecordImport;
import vn.motcua.playbook.ReviewPlan;

/** Reads and changes the databases as their owner. */
final class State {
    private static final List<String> APPLICATION = List.of(
            "application where id = ?",
            "party where application_id = ?",
            "document where application_id = ?",
            "application_history where application_id = ?");
    private static final List<String> CASE = List.of(
            "case_file where id = ?",
            "leg where case_id = ?",
            "task where case_id = ?",
            // Not its file, which is kept afterwards.
            "(select id, case_id, number, sha256 from form) where case_id = ?",
            "remote_message where package_id in (select id from package where case_id = ?)",
            "case_history where case_id = ?");
    private static final List<String> DECISION = List.of(
            "decision where id = ?",
            "decision_line where decision = ?",
            "decision_act where decision = ?",
            "procedure_version where decision = ?");
    private static final List<String> REVIEWS = List.of(
            "review_plan where id = ?",
            "review where plan = ?",
            "review_link where plan = ?",
            "review_act where plan = ?");
    private static final List<String> IMPORT = List.of(
            "record_import where id = ?",
            "import_line where import = ?",
            "import_answer where hash in (select hash from import_question where import = ?)",
            "national_record where hash in (select record from import_line where import = ?)");

    private static final Map<Service, List<String>> WAITING = Map.of(
            Service.INTAKE, List.of("parked_event where id = ?", "document where id = ?"),
            Service.PROCEDURE, List.of("parked_event where id = ?"),
            Service.ROUTING, List.of("parked_event where id = ?", "package where id = ?"),
            Service.NOTIFICATION, List.of("parked_event where id = ?", "delivery where id = ?"));

    private State() {}

    /** All rows of the object; for an object that does not exist yet, the number of objects with its future name. */
    static String of(Service service, Play<?> play) {
        var id = play.knows("id") ? play.known("id") : null;
        return switch (play) {
            case Case file when id == null -> count(service, "application where contact->>'email'", file.mail());
            case Case _ -> rows(service, service == Service.INTAKE ? APPLICATION : CASE, id);
            case Decision decision when id == null -> count(service, "decision where number", decision.number());
            case Decision _ -> rows(service, DECISION, id);
            case ReviewPlan plan
            when id == null -> count(service, "review_plan where authority", plan.known("authority"));
            case ReviewPlan _ -> rows(service, REVIEWS, id);
            case RecordImport file when id == null -> count(service, "record_import where name", file.known("name"));
            case RecordImport _ -> rows(service, IMPORT, id);
            case Thing _ -> rows(service, WAITING.get(service), id);
            default -> throw new IllegalArgumentException(play.toString());
        };
    }

    private static String rows(Service service, List<String> tables, String id) {
        var all = tables.stream()
                .map(table -> "select t::text line from " + table.replace(" where", " t where"))
                .collect(Collectors.joining(" union all "));
        var sql = "select coalesce(string_agg(line, E'\\n' order by line), '') from (" + all + ") lines";
        return ask(service, sql.replace("?", "'" + UUID.fromString(id) + "'::uuid"));
    }

    private static String count(Service service, String whose, String name) {
        return ask(service, "select count(*)::text from " + whose + " = '" + name + "'");
    }

    static String parkedOf(Service service, UUID subject) {
        return ask(service, "select coalesce(max(id::text), '') from parked_event where subject = '" + subject + "'");
    }

    static void change(Service service, String sql) {
        try (var rows = RunningSystem.rows(service)) {
            rows.change(sql);
        }
    }

    /** The first column of the first row. */
    static String ask(Service service, String sql) {
        try (var rows = RunningSystem.rows(service)) {
            return rows.read(sql).getFirst().getFirst();
        }
    }
}
