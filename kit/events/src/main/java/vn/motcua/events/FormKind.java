package vn.motcua.events;

/** The one-stop's forms that have a number (TT 03/2025/TT-VPCP Annex I), by name: the numbers of the forms changed in 2025. */
public enum FormKind {
    /** Form 01, <i>giấy tiếp nhận hồ sơ và hẹn trả kết quả</i>. */
    RECEIPT,
    /** Form 02, <i>phiếu yêu cầu bổ sung, hoàn thiện hồ sơ</i>. */
    SUPPLEMENT_REQUEST,
    /** Form 03, <i>phiếu từ chối tiếp nhận</i>. */
    REFUSAL,
    /** Form 04, <i>phiếu xin lỗi và hẹn lại ngày trả kết quả</i>. */
    APOLOGY,
    /** Form 05, <i>thông báo dừng giải quyết</i>. */
    STOP_NOTICE
}
