package vn.motcua.intake.application;

/** How a person is bound to an application (<i>chủ hồ sơ, người nộp, người đại diện, người nhận kết quả</i>). */
enum PartyRole {
    /** <i>Chủ hồ sơ</i>: whose matter it is. */
    OWNER,
    /** Who files for the owner, on a stated basis. */
    TRANSACTOR,
    REPRESENTATIVE,
    /** May see and collect, not act. */
    COLLECTOR;

    boolean actsForTheOwner() {
        return switch (this) {
            case TRANSACTOR, REPRESENTATIVE -> true;
            case OWNER, COLLECTOR -> false;
        };
    }
}
