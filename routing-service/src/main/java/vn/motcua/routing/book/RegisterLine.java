package vn.motcua.routing.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.motcua.events.Text;
import vn.motcua.routing.casefile.CaseState;
import vn.motcua.routing.rows.Rows;
import vn.motcua.routing.rows.Sql;

/**
 * A case in a register.
 *
 * @param procedure its name; null where the check found no procedure in force
 * @param field null in checks of before it was sent along
 * @param agencies codes of those that decide, in the order of the legs
 * @param dueAt the last date promised; null while there is none
 * @param issuedAt of the last result; null while there is none
 * @param returnedAt of the last result that was handed over
 * @param receivers who took the results, each once: OWNER, AUTHORISED, POST or ONLINE; in words until November 2026
 */
record RegisterLine(
        UUID id,
        Instant acceptedAt,
        CaseState state,
        String caseCode,
        String receivingUnit,
        String procedureCode,
        Text procedure,
        Text field,
        String owner,
        String phone,
        List<String> agencies,
        Instant dueAt,
        Instant issuedAt,
        Instant returnedAt,
        List<String> receivers) {
    private static final String PAGE = """
            select c.id, c.accepted_at, c.state, c.case_code, c.receiving_unit, c.procedure,
                   c.checked -> 'procedure' ->> 'name', c.checked -> 'procedure' ->> 'field',
                   c.checked -> 'submission' -> 'owner' ->> 'name', c.checked -> 'contact' ->> 'phone',
                   legs.agencies, legs.due, legs.issued, legs.returned, legs.receivers
              from case_file c cross join lateral (
                   select array_agg(l.agency order by l.position) as agencies, max(l.appointment) as due, max(l.issued_at) as issued,
                          max(l.handed_over_at) as returned,
                          array_agg(distinct l.receiver) filter (where l.receiver is not null) as receivers
                     from leg l where l.case_id = c.id) legs
             where c.receiving_agency = ? and c.accepted_at < ? and (c.accepted_at, c.id) > (?, ?)
             order by c.accepted_at, c.id limit ?""";

    /**
     * Lines of all units and fields: a condition on them would have PostgreSQL read the rest of the year for each page.
     *
     * @param after the last line before the page
     * @param most how many lines it has
     */
    static Sql page(Register register, Place after, int most) {
        return Sql.of(PAGE, register.agency(), register.to(), after.acceptedAt(), after.id(), most);
    }

    /** Where a line stands in its register. */
    record Place(Instant acceptedAt, UUID id) {
        static Place before(Register register) {
            return new Place(register.from(), new UUID(0, 0));
        }
    }

    Place place() {
        return new Place(acceptedAt, id);
    }

    static RegisterLine of(ResultSet row) throws SQLException {
        return new RegisterLine(
                row.getObject(1, UUID.class),
                Rows.instant(row, 2),
                CaseState.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                Rows.text(row.getString(7)),
                Rows.text(row.getString(8)),
                row.getString(9),
                row.getString(10),
                texts(row, 11).stream().distinct().toList(),
                Rows.instant(row, 12),
                Rows.instant(row, 13),
                Rows.instant(row, 14),
                texts(row, 15));
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
