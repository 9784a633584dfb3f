package vn.motcua.procedure.reading;

import java.time.LocalDate;
import java.util.List;
import vn.motcua.events.Language;
import vn.motcua.procedure.catalogue.ProcedureRow;
import vn.motcua.procedure.search.Listed;

/** A version of a procedure in a list. */
record ProcedureSummary(
        String code,
        String name,
        String field,
        String fieldName,
        LocalDate validFrom,
        LocalDate validTo,
        List<String> replacedBy) {
    static ProcedureSummary of(Listed row, Language language) {
        return new ProcedureSummary(
                row.code(),
                row.name().in(language),
                row.field(),
                row.fieldName().in(language),
                row.validFrom(),
                row.validTo(),
                row.replacedBy());
    }

    static ProcedureSummary of(ProcedureRow row, Language language) {
        return new ProcedureSummary(
                row.code(),
                row.name().in(language),
                row.field(),
                row.fieldName().in(language),
                row.validFrom(),
                row.validTo(),
                row.replacedBy());
    }
}
