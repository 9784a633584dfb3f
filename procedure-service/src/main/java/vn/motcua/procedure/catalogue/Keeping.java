package vn.motcua.procedure.catalogue;

/**
 * How a procedure's files are kept.
 *
 * @param years how long (<i>thời hạn bảo quản</i>), absent if for ever
 * @param basis the list of periods it is taken from
 */
public record Keeping(Confidentiality confidentiality, Integer years, String basis) {
    /** <i>Độ mật</i> (Luật Bảo vệ bí mật nhà nước 29/2018/QH14 Art. 8). */
    public enum Confidentiality {
        ORDINARY,
        /** <i>Mật</i>. */
        CONFIDENTIAL,
        /** <i>Tối mật</i>. */
        SECRET,
        /** <i>Tuyệt mật</i>. */
        TOP_SECRET
    }
}
