package vn.motcua.procedure.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
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

    /** Those in force on a day, by code, after the code of the page before. */
    public List<ProcedureRow> inForce(LocalDate day, String words, String field, String after, int rows) {
        var pattern = "%" + escaped(words).toLowerCase(Locale.ROOT) + "%";
        return find("""
                        validFrom <= ?1 and (validTo is null or validTo >= ?1) and code > ?2
                        and (?3 = '' or field = ?3)
                        and (lower(nameVi) like ?4 escape '!' or lower(nameEn) like ?4 escape '!' or code like ?4 escape '!')
                        order by code""", day, after, field, pattern).page(0, rows).list();
    }

    private static String escaped(String words) {
        return words.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
