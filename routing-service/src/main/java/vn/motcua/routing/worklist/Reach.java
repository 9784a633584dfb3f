package vn.motcua.routing.worklist;

import vn.motcua.events.PostRole;

/** Rows that one index holds together. */
record Reach(Condition condition) {
    /** @param unit absent for the whole agency */
    static Reach unit(String agency, String unit) {
        return new Reach(in("agency", agency, "unit", unit));
    }

    /** @param unit absent for the whole agency */
    static Reach role(String agency, String unit, PostRole role) {
        return new Reach(in("agency", agency, "unit", unit).and(Condition.equal("role", role.name())));
    }

    static Reach accountable(String agency, String officer) {
        return new Reach(in("agency", agency, "accountable", officer));
    }

    /** @param unit absent for all counters of the agency */
    static Reach received(String agency, String unit) {
        return new Reach(in("receiving_agency", agency, "receiving_unit", unit));
    }

    private static Condition in(String agencyColumn, String agency, String column, String value) {
        var whole = Condition.equal(agencyColumn, agency);
        return value == null ? whole : whole.and(Condition.equal(column, value));
    }
}
