package vn.motcua.procedure.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

@ApplicationScoped
public class Procedures implements PanacheRepositoryBase<ProcedureRow, Long> {
    private static final Pattern CODE = Pattern.compile("[0-9A-Z.]{1,50}");

    /** Oldest first; empty for what cannot be a code at all. */
    public List<ProcedureRow> ofCode(String code) {
        if (code == null || !CODE.matcher(code).matches()) {
            return List.of();
        }
        return list("code = ?1 order by validFrom, id", code);
    }

    /** Of each oldest first. */
    public List<ProcedureRow> ofCodes(Collection<String> codes) {
        var possible =
                codes.stream().filter(code -> CODE.matcher(code).matches()).toList();
        return possible.isEmpty() ? List.of() : list("code in ?1 order by code, validFrom, id", possible);
    }
}
