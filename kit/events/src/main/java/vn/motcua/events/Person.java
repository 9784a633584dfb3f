package vn.motcua.events;

import jakarta.annotation.Nullable;

/**
 * A party of an application.
 *
 * @param personalNumber the 12-digit personal number, or an enterprise's tax code; text, never a number
 */
public record Person(Kind kind, String name, @Nullable String personalNumber) {
    /** <i>Đối tượng thực hiện</i>. */
    public enum Kind {
        CITIZEN,
        ENTERPRISE,
        ORGANISATION
    }
}
