package vn.motcua.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import vn.motcua.bench.CityYear.CityCase;
import vn.motcua.stack.Databases;

/**
 * Writes {@link CityYear} into routing's tables by COPY, without their indexes, which are made anew afterwards. The open work comes from the
 * service's own view. Rows are narrow: the JSON holds what must be there to be read.
 */
final class CityRows {
    private static final List<String> TABLES = List.of("case_file", "leg", "task", "open_work", "case_finder");
    private static final List<String> STEPS = List.of("reception", "draft", "approve", "issue", "hand-over");
    private static final List<String> KINDS = List.of("RECEPTION", "STEP", "STEP", "STEP", "HAND_OVER");
    private static final List<String> ROLES =
            List.of("COUNTER_OFFICER", "CASE_OFFICER", "APPROVER", "CLERK", "COUNTER_OFFICER");
    private static final int LEG = 1;
    private static final int TASK = 2;

    private static final String CHECKED = """
            {"applicationId":"%s","checkedAt":"%s","procedure":{"code":"%s","version":"2025-07-01",\
            "name":{"vi":"Thủ tục số %d","en":"Procedure %4$d"}},"submission":{"round":1,"filedAt":"%2$s","procedure":"%3$s",\
            "receivedAt":{"agency":"%5$s","unit":"mot-cua"},"channel":"ONLINE","assurance":2,"owner":{"kind":"CITIZEN","name":"%6$s",\
            "personalNumber":"%7$s"},"documents":[],"payments":[]},"legs":[],"findings":[],"fees":[],"parameters":{}}""";

    private static final String PLAN = """
            {"key":"certificate","name":{"vi":"Giải quyết","en":"Settle"},"procedure":"%s","agency":"%s","unit":"%s","route":"INTERNAL",\
            "after":[],"limit":{"value":7,"unit":"WORKING_DAY","mode":"NEXT_DAY"},"steps":[\
            {"key":"draft","name":{"vi":"Soạn","en":"Draft"},"role":"CASE_OFFICER"},\
            {"key":"approve","name":{"vi":"Duyệt","en":"Approve"},"role":"APPROVER"},\
            {"key":"issue","name":{"vi":"Phát hành","en":"Issue"},"role":"CLERK"}],"results":[]}""";

    private final String url;
    private final PrintStream out;

    CityRows(String url, PrintStream out) {
        this.url = url;
        this.out = out;
    }

    void write() throws SQLException, IOException {
        var begun = System.nanoTime();
        try (var connection = DriverManager.getConnection(url, Databases.SUPERUSER, Databases.SUPERUSER)) {
            execute(connection, "set session_replication_role = replica", "set maintenance_work_mem = '768MB'");
            var indexes = dropIndexes(connection);
            copy(
                    connection,
                    "case_file (id, version, state, case_code, procedure, receiving_agency, receiving_unit, filed_at,"
                            + " answer_due_at, accepted_at, ended_at, supplements, checked, history_length, history_hash)",
                    CityRows::file);
            copy(
                    connection,
                    "leg (id, case_id, version, position, key, state, agency, plan, step, opened_at, due_at, appointment,"
                            + " prepared_by)",
                    CityRows::leg);
            copy(
                    connection,
                    "task (id, version, case_id, leg, step, role, agency, unit, state, accountable, assignee, opened_at,"
                            + " due_at, closed_at, closed_by, kind)",
                    CityRows::tasks);
            copy(
                    connection,
                    "case_finder (case_id, filed_at, receiving_agency, receiving_unit, terms)",
                    CityRows::finder);
            for (var index : indexes) {
                out.printf("  %s%n", index.replaceFirst(" USING.*", ""));
                execute(connection, index);
            }
            execute(connection, "insert into open_work select * from work where state = 'OPEN' on conflict do nothing");
            execute(connection, "vacuum analyze " + String.join(", ", TABLES));
            out.printf(
                    "Written in %d s; the database has %s%n",
                    Duration.ofNanos(System.nanoTime() - begun).toSeconds(), size(connection));
        }
    }

    /** All but those of keys. @return how to make them again */
    private static List<String> dropIndexes(Connection connection) throws SQLException {
        var definitions = new ArrayList<String>();
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select i.indexname, i.indexdef from pg_indexes i
                        where i.schemaname = 'public' and i.tablename in ('case_file', 'leg', 'task', 'open_work', 'case_finder')
                          and not exists (select 1 from pg_constraint c where c.conname = i.indexname)""")) {
            while (rows.next()) {
                names.add(rows.getString(1));
                definitions.add(rows.getString(2));
            }
        }
        execute(connection, names.stream().map(name -> "drop index " + name).toArray(String[]::new));
        return definitions;
    }

    private void copy(Connection connection, String table, Function<CityCase, Stream<Row>> rows)
            throws SQLException, IOException {
        out.printf("  %s%n", table.replaceFirst(" .*", ""));
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
        var block = new StringBuilder();
        for (int number = 0; number < CityYear.CASES; number++) {
            rows.apply(CityYear.of(number)).forEach(row -> row.to(block));
            if (block.length() > 1 << 16 || number == CityYear.CASES - 1) {
                var bytes = block.toString().getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(bytes, 0, bytes.length);
                block.setLength(0);
            }
        }
        copy.endCopy();
    }

    /** A row of COPY's text format. */
    private record Row(Object... values) {
        void to(StringBuilder block) {
            for (int i = 0; i < values.length; i++) {
                block.append(i == 0 ? "" : "\t").append(values[i] == null ? "\\N" : values[i]);
            }
            block.append('\n');
        }
    }

    private static Stream<Row> file(CityCase file) {
        var checked = CHECKED.formatted(
                file.id(),
                file.filed(),
                file.procedureCode(),
                file.number() % 40,
                file.place().agency(),
                file.name(),
                file.personalNumber());
        var waits = file.isOpen() && file.place().step() < 0;
        return Stream.of(new Row(
                file.id(),
                1,
                waits ? "SUBMITTED" : file.isOpen() ? "ACCEPTED" : "RETURNED",
                waits ? null : file.code(),
                file.procedureCode(),
                file.place().agency(),
                "mot-cua",
                file.filed(),
                file.filed().plus(Duration.ofDays(1)),
                waits ? null : file.filed(),
                file.isOpen() ? null : file.ended(),
                0,
                checked,
                0,
                ""));
    }

    private static Stream<Row> leg(CityCase file) {
        var place = file.place();
        if (file.isOpen() && place.step() < 0) {
            return Stream.empty();
        }
        var state = !file.isOpen()
                ? "HANDED_OVER"
                : List.of("PROCESSING", "SUBMITTED_FOR_APPROVAL", "APPROVED").get(place.step());
        return Stream.of(new Row(
                file.id(LEG),
                file.id(),
                1,
                0,
                "certificate",
                state,
                place.agency(),
                PLAN.formatted(file.procedureCode(), place.agency(), place.unit()),
                file.isOpen() ? place.step() : 3,
                file.filed(),
                file.due(),
                file.due(),
                "{}"));
    }

    private static Stream<Row> tasks(CityCase file) {
        if (file.isOpen()) {
            return Stream.of(task(file, file.place().step() + 1, true));
        }
        return Stream.iterate(0, step -> step + 1)
                .limit(CityYear.TASKS_OF_A_CLOSED_CASE)
                .map(step -> task(file, step, false));
    }

    private static Row task(CityCase file, int step, boolean open) {
        var atCounter = !KINDS.get(step).equals("STEP");
        var place = file.place();
        var number = place.agency().replaceFirst(".*\\.", "");
        var officer = "cb-" + number + "-" + (1 + file.number() / 126 % 6);
        var heap = Stream.of(CityYear.FEW, CityYear.MANY)
                .filter(each -> each.agency().equals(place.agency()))
                .findFirst();
        return new Row(
                new UUID(file.id(TASK).getMostSignificantBits(), file.id().getLeastSignificantBits() * 8 + step),
                1,
                file.id(),
                atCounter && step == 0 ? null : "certificate",
                STEPS.get(step),
                heap.map(CityYear.Heap::role).orElse(ROLES.get(step)),
                place.agency(),
                atCounter ? "mot-cua" : place.unit(),
                open ? "OPEN" : "DONE",
                officer,
                heap.isEmpty() && file.number() % 2 == 0 ? officer : null,
                file.filed(),
                file.due(),
                open ? null : file.ended(),
                open ? null : officer,
                KINDS.get(step));
    }

    private static Stream<Row> finder(CityCase file) {
        return Stream.of(new Row(file.id(), file.filed(), file.place().agency(), "mot-cua", "{" + file.terms() + "}"));
    }

    private static String size(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select pg_size_pretty(pg_database_size(current_database()))")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(Connection connection, String... sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var each : sql) {
                statement.execute(each);
            }
        }
    }
}
