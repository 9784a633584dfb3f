package vn.motcua.routing.find;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.motcua.events.Channel;
import vn.motcua.events.Language;
import vn.motcua.routing.casefile.CaseState;
import vn.motcua.routing.rows.Rows;
import vn.motcua.routing.rows.Sql;
import vn.motcua.worktime.Hanoi;

/** A case among those found. @param caseCode absent before the acceptance */
@Schema(name = "FoundCase")
record FoundCase(
        UUID id,
        String caseCode,
        CaseState state,
        String procedure,
        String procedureName,
        String ownerName,
        Channel channel,
        String receivingAgency,
        String receivingUnit,
        OffsetDateTime filedAt,
        OffsetDateTime acceptedAt,
        OffsetDateTime endedAt) {
    private static final String OF_THESE = """
            select id, case_code, state, procedure, checked #>> '{procedure,name}', checked #>> '{submission,owner,name}',
                   checked #>> '{submission,channel}', receiving_agency, receiving_unit, filed_at, accepted_at, ended_at
            from case_file where id = any(cast(? as uuid[]))""";

    static Sql query(Collection<UUID> cases) {
        return Sql.of(OF_THESE, cases);
    }

    static FoundCase of(ResultSet row, Language language) throws SQLException {
        var name = Rows.text(row.getString(5));
        return new FoundCase(
                row.getObject(1, UUID.class),
                row.getString(2),
                Rows.constant(CaseState.class, row.getString(3)),
                row.getString(4),
                name == null ? null : name.in(language),
                row.getString(6),
                Rows.constant(Channel.class, row.getString(7)),
                row.getString(8),
                row.getString(9),
                Hanoi.time(Rows.instant(row, 10)),
                Hanoi.time(Rows.instant(row, 11)),
                Hanoi.time(Rows.instant(row, 12)));
    }
}
