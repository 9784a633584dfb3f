package vn.motcua.procedure.condition;

import java.util.List;

/**
 * A field that an expression reads.
 *
 * @param path the names that lead to it, the variable's first; {@link #ITEM} for an item of a list
 * @param texts the texts that it is compared with
 */
public record FieldUse(List<String> path, List<String> texts) {
    public static final String ITEM = "[]";
}
