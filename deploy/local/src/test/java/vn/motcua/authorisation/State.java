package vn.motcua.authorisation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import vn.motcua.journey.RunningSystem;
import vn.motcua.local.Service;
import vn.motcua.stack.Databases;

/** What stands in the databases, as their owner sees it. */
final class State {
    private static final String APPLICATION = """
        select coalesce(string_agg(line, E'\\n' order by line), '') from (
          select a::text line from application a where id = ?1
          union all select d::text from document d where application_id = ?1
          union all select h::text from application_history h where application_id = ?1) lines""";
    private static final String CASE = """
        select coalesce(string_agg(line, E'\\n' order by line), '') from (
          select c::text line from case_file c where id = ?1
          union all select l::text from leg l where case_id = ?1
          union all select t::text from task t where case_id = ?1
          union all select f::text from form f where case_id = ?1
          union all select m::text from remote_message m join package p on p.id = m.package_id where p.case_id = ?1
          union all select h::text from case_history h where case_id = ?1) lines""";

    private State() {}

    static String ofApplication(String id) {
        return ask(Service.INTAKE, APPLICATION.replace("?1", literal(id)));
    }

    static String ofCase(String id) {
        return ask(Service.ROUTING, CASE.replace("?1", literal(id)));
    }

    /** What was filed with this address to write to. */
    static String ofFilings(String email) {
        return ask(Service.INTAKE, "select count(*)::text from application where contact->>'email' = '" + email + "'");
    }

    static String ofDecision(String id) {
        return ask(Service.PROCEDURE, """
                select coalesce(string_agg(line, E'\\n' order by line), '') from (
                  select d::text line from decision d where id = ?1
                  union all select l::text from decision_line l where decision = ?1
                  union all select a::text from decision_act a where decision = ?1
                  union all select v::text from procedure_version v where decision = ?1) lines""".replace("?1", literal(id)));
    }

    static String ofReviews(String plan) {
        return ask(Service.PROCEDURE, """
                select coalesce(string_agg(line, E'\\n' order by line), '') from (
                  select p::text line from review_plan p where id = ?1
                  union all select r::text from review r where plan = ?1
                  union all select l::text from review_link l where plan = ?1
                  union all select a::text from review_act a where plan = ?1) lines""".replace("?1", literal(plan)));
    }

    static String ofImport(String id) {
        return ask(Service.PROCEDURE, """
                select coalesce(string_agg(line, E'\\n' order by line), '') from (
                  select i::text line from record_import i where id = ?1
                  union all select l::text from import_line l where import = ?1
                  union all select r::text from national_record r join import_line l on l.record = r.hash where l.import = ?1) lines""".replace("?1", literal(id)));
    }

    static String ofParked(Service service, String id) {
        return ask(service, "select coalesce(max(p::text), 'gone') from parked_event p where id = " + literal(id));
    }

    static String parkedOf(Service service, UUID subject) {
        return ask(service, "select coalesce(max(id::text), '') from parked_event where subject = '" + subject + "'");
    }

    static void change(Service service, String sql) {
        try (var connection = connect(service);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    static String ask(Service service, String sql) {
        try (var connection = connect(service);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static Connection connect(Service service) throws SQLException {
        var owner = Databases.owner(service.title());
        return DriverManager.getConnection(RunningSystem.system().databaseUrl(service), owner, owner);
    }

    private static String literal(String id) {
        return "'" + UUID.fromString(id) + "'::uuid";
    }
}
