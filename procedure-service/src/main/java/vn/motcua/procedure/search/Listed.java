package vn.motcua.procedure.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.motcua.events.Text;
import vn.motcua.procedure.catalogue.Dated;

/**
 * A version of a procedure in a list: the values to filter by and the values to show.
 *
 * @param validTo absent while no end is known
 */
public record Listed(
        String code,
        LocalDate validFrom,
        LocalDate validTo,
        List<String> replacedBy,
        Text name,
        String field,
        Text fieldName,
        Set<String> levels,
        Set<String> audience,
        Set<String> channels,
        String online,
        Set<String> agencies,
        Set<String> matters)
        implements Dated {

    /** For JPQL. */
    Listed(
            String code,
            LocalDate validFrom,
            LocalDate validTo,
            String[] replacedBy,
            String nameVi,
            String nameEn,
            String field,
            String fieldVi,
            String fieldEn,
            String[] levels,
            String[] audience,
            String[] channels,
            String online,
            String[] agencies,
            String[] matters) {
        this(
                code,
                validFrom,
                validTo,
                List.of(replacedBy),
                new Text(nameVi, nameEn),
                field,
                new Text(fieldVi, fieldEn),
                Set.copyOf(List.of(levels)),
                Set.copyOf(List.of(audience)),
                Set.copyOf(List.of(channels)),
                online,
                Set.copyOf(List.of(agencies)),
                Set.copyOf(List.of(matters)));
    }

    @Override
    public LocalDate from() {
        return validFrom;
    }

    @Override
    public LocalDate to() {
        return validTo;
    }
}
