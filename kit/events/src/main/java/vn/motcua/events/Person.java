package vn.motcua.events;

import jakarta.annotation.Nullable;

/**
 * A party of an application.
 *
 * @param personalNumber the 12-digit personal number, or an enterprise's tax code; text, never a number
 * @param paper what identifies a person who has no personal number; an officer compares it
 * @param accountName the name of the account that this person filed with, if it is another
 */
public record Person(
        Kind kind,
        String name,
        @Nullable String personalNumber,
        @Nullable IdentityPaper paper,
        @Nullable String accountName) {
    /** <i>Đối tượng thực hiện</i>. */
    public enum Kind {
        CITIZEN,
        ENTERPRISE,
        ORGANISATION
    }

    public Person(Kind kind, String name, String personalNumber) {
        this(kind, name, personalNumber, null, null);
    }

    /** @param country that issued it, by ISO 3166-1 alpha-2 */
    public record IdentityPaper(Kind kind, String number, String country) {
        public enum Kind {
            PASSPORT,
            /** The identity card of nine digits (<i>chứng minh nhân dân</i>), issued until 2021. */
            OLD_IDENTITY_CARD,
            OTHER
        }
    }
}
