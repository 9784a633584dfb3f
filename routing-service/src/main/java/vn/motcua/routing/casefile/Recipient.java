package vn.motcua.routing.casefile;

/**
 * Who took a result, and on what paper (61/2018/NĐ-CP Art. 20).
 *
 * @param name absent unless somebody else than the owner took it
 * @param paper the power of attorney, the post's receipt, or what the owner showed; absent where none was needed
 */
public record Recipient(Kind kind, String name, String paper) {
    public static final Recipient ONLINE = new Recipient(Kind.ONLINE, null, null);

    public enum Kind {
        OWNER,
        AUTHORISED,
        /** Sent by post, at the owner's wish. */
        POST,
        /** Read by the owner, or delivered by the portal. */
        ONLINE
    }
}
