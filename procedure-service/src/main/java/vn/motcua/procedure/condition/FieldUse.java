package vn.motcua.procedure.condition;

import java.util.List;
import vn.motcua.procedure.form.FormFields;

/**
 * A field that an expression reads.
 *
 * @param path the names that lead to it, the variable's first; {@link FormFields#ITEM} for an item of a list
 * @param texts the texts that it is compared with
 */
public record FieldUse(List<String> path, List<String> texts) {}
