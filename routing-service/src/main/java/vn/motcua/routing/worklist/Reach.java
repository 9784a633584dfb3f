package vn.motcua.routing.worklist;

import vn.motcua.events.PostRole;
import vn.motcua.routing.rows.Sql;

/** Rows of {@code open_work} that one index holds together. */
record Reach(Sql condition) {
    /** Everything of a unit. @param unit absent for the whole agency */
    static Reach unit(String agency, String unit) {
        return new Reach(in("agency", agency, "unit", unit));
    }

    /** The tasks of a unit, without the cases that wait. @param unit absent for the whole agency */
    static Reach tasks(String agency, String unit) {
        return new Reach(unit(agency, unit).condition.and(Sql.of("waits_for is null")));
    }

    /** The tasks that a role does. @param unit absent for the whole agency */
    static Reach role(String agency, String unit, PostRole role) {
        return new Reach(in("agency", agency, "unit", unit).and(Sql.equal("role", role.name())));
    }

    /** The tasks that an officer answers for. */
    static Reach accountable(String agency, String officer) {
        return new Reach(in("agency", agency, "accountable", officer));
    }

    /** Everything that was received at a counter. @param unit absent for all counters of the agency */
    static Reach received(String agency, String unit) {
        return new Reach(in("receiving_agency", agency, "receiving_unit", unit));
    }

    private static Sql in(String agencyColumn, String agency, String column, String value) {
        var whole = Sql.equal(agencyColumn, agency);
        return value == null ? whole : whole.and(Sql.equal(column, value));
    }
}
