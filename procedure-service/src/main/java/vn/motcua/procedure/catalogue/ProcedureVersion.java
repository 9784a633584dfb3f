package vn.motcua.procedure.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * One version of a procedure (<i>thủ tục hành chính</i>): its provisions and its period. A version that another decision
 * superseded before it came into force ends the day before it begins, so it is never in force.
 *
 * @param replacedBy the procedures that take its place after {@code validTo}; one or several, none if it was abolished or amended
 */
public record ProcedureVersion(LocalDate validFrom, LocalDate validTo, List<String> replacedBy, Provisions provisions)
        implements Dated {
    public ProcedureVersion {
        replacedBy = List.copyOf(Objects.requireNonNullElse(replacedBy, List.of()));
    }

    @Override
    public LocalDate from() {
        return validFrom;
    }

    @Override
    public LocalDate to() {
        return validTo;
    }

    public boolean wasInForce() {
        return validTo == null || !validTo.isBefore(validFrom);
    }
}
