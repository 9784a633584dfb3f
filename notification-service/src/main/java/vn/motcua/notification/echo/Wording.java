package vn.motcua.notification.echo;

import vn.motcua.events.CaseEvent;
import vn.motcua.events.CaseEvent.AttentionClosed;
import vn.motcua.events.CaseEvent.AttentionNeeded;
import vn.motcua.events.CaseEvent.CaseAccepted;
import vn.motcua.events.CaseEvent.CaseOpened;
import vn.motcua.events.CaseEvent.CaseRechecked;
import vn.motcua.events.CaseEvent.CaseRefused;
import vn.motcua.events.CaseEvent.CaseSetBack;
import vn.motcua.events.CaseEvent.CaseTransferred;
import vn.motcua.events.CaseEvent.CaseWithdrawn;
import vn.motcua.events.CaseEvent.CheckExpired;
import vn.motcua.events.CaseEvent.FeeReceiptCorrected;
import vn.motcua.events.CaseEvent.FormCorrected;
import vn.motcua.events.CaseEvent.FormDrafted;
import vn.motcua.events.CaseEvent.FormReturned;
import vn.motcua.events.CaseEvent.FormSigned;
import vn.motcua.events.CaseEvent.LegApproved;
import vn.motcua.events.CaseEvent.LegExtended;
import vn.motcua.events.CaseEvent.LegNotOpened;
import vn.motcua.events.CaseEvent.LegOpened;
import vn.motcua.events.CaseEvent.LegResumed;
import vn.motcua.events.CaseEvent.LegReturned;
import vn.motcua.events.CaseEvent.LegStopped;
import vn.motcua.events.CaseEvent.LegSubmittedForApproval;
import vn.motcua.events.CaseEvent.LegUrged;
import vn.motcua.events.CaseEvent.PackageAcknowledged;
import vn.motcua.events.CaseEvent.PackageSent;
import vn.motcua.events.CaseEvent.PartnerReported;
import vn.motcua.events.CaseEvent.ResultHandedOver;
import vn.motcua.events.CaseEvent.ResultIssued;
import vn.motcua.events.CaseEvent.StepCompleted;
import vn.motcua.events.CaseEvent.StopProposed;
import vn.motcua.events.CaseEvent.SupplementIncomplete;
import vn.motcua.events.CaseEvent.SupplementReceived;
import vn.motcua.events.CaseEvent.SupplementRequested;
import vn.motcua.events.CaseEvent.TaskAssigned;
import vn.motcua.events.CaseEvent.TaskGivenBack;
import vn.motcua.events.CaseEvent.UrgeAnswered;
import vn.motcua.events.CaseEvent.WithdrawalTooLate;
import vn.motcua.events.FormKind;
import vn.motcua.events.PostRole;

/** The portal's free text fields. */
final class Wording {
    private Wording() {}

    /** <i>NoiDungXuLy</i>: what was done. */
    static String progress(CaseEvent event) {
        return switch (event) {
            case CaseOpened _ -> "Hồ sơ chờ tiếp nhận";
            case SupplementRequested request -> "Yêu cầu bổ sung hồ sơ: " + request.reason();
            case SupplementReceived _ -> "Đã nhận hồ sơ bổ sung";
            case CheckExpired _ -> "Kiểm tra lại hồ sơ do quy định thay đổi";
            case CaseRechecked _ -> "Đã kiểm tra lại hồ sơ";
            case CaseRefused refused -> "Từ chối tiếp nhận: " + refused.reason();
            case CaseAccepted _ -> "Đã tiếp nhận hồ sơ";
            case LegOpened _ -> "Chuyển cơ quan giải quyết";
            case LegNotOpened notOpened -> "Không thực hiện bước giải quyết: " + notOpened.reason();
            case TaskAssigned _ -> "Phân công xử lý";
            case TaskGivenBack _ -> "Phân công lại người xử lý";
            case CaseTransferred transferred -> "Chuyển nơi tiếp nhận: " + transferred.reason();
            case FormCorrected corrected -> "Thay thế " + form(corrected.paper().kind());
            case FeeReceiptCorrected _ -> "Sửa số biên lai thu phí, lệ phí";
            case StepCompleted _ -> "Hoàn thành một bước xử lý";
            case LegSubmittedForApproval _ -> "Trình phê duyệt";
            case LegReturned _ -> "Trả lại để xử lý tiếp";
            case FormDrafted drafted -> "Trình ký " + form(drafted.form());
            case FormSigned signed -> "Đã ký " + form(signed.form());
            case FormReturned returned -> "Không gửi " + form(returned.form());
            case SupplementIncomplete incomplete -> "Hồ sơ bổ sung chưa đủ: " + incomplete.reason();
            case LegResumed _ -> "Đã nhận đủ hồ sơ bổ sung, tiếp tục giải quyết";
            case StopProposed _ -> "Hết thời hạn bổ sung hồ sơ";
            case LegStopped stopped -> "Dừng giải quyết: " + stopped.reason();
            case LegExtended extended -> "Xin lỗi và hẹn lại ngày trả kết quả: " + extended.reason();
            case LegApproved _ -> "Đã phê duyệt";
            case PackageSent _ -> "Đã gửi hồ sơ sang hệ thống của cơ quan giải quyết";
            case PackageAcknowledged _ -> "Cơ quan giải quyết đã nhận hồ sơ";
            case PartnerReported _ -> "Cơ quan giải quyết cập nhật tiến độ";
            case AttentionNeeded _ -> "Bộ phận Một cửa xem xét thông tin phát sinh của hồ sơ";
            case AttentionClosed _ -> "Bộ phận Một cửa đã xem xét thông tin phát sinh của hồ sơ";
            case LegUrged _ -> "Bộ phận Một cửa đôn đốc việc giải quyết";
            case UrgeAnswered _ -> "Cơ quan giải quyết đã trả lời việc đôn đốc";
            case ResultIssued _ -> "Đã có kết quả";
            case ResultHandedOver _ -> "Đã trả kết quả";
            case WithdrawalTooLate _ -> "Không rút được hồ sơ: đã có kết quả giải quyết";
            case CaseSetBack _ -> "Khôi phục hồ sơ sau sự cố; các bước gần đây sẽ được làm lại";
            case CaseWithdrawn _ -> "Dừng giải quyết theo yêu cầu của người nộp hồ sơ";
        };
    }

    private static String form(FormKind kind) {
        return switch (kind) {
            case RECEIPT -> "giấy tiếp nhận hồ sơ và hẹn trả kết quả";
            case SUPPLEMENT_REQUEST -> "yêu cầu bổ sung hồ sơ";
            case REFUSAL -> "phiếu từ chối tiếp nhận hồ sơ";
            case APOLOGY -> "văn bản xin lỗi và đề nghị gia hạn";
            case STOP_NOTICE -> "thông báo dừng giải quyết hồ sơ";
        };
    }

    /** <i>ChucDanh</i>. */
    static String title(PostRole role) {
        return switch (role) {
            case COUNTER_OFFICER -> "Cán bộ một cửa";
            case HEAD_OF_ONE_STOP -> "Người đứng đầu Bộ phận Một cửa";
            case CASE_OFFICER -> "Chuyên viên thụ lý";
            case DEPT_LEAD -> "Lãnh đạo phòng chuyên môn";
            case APPROVER -> "Lãnh đạo phê duyệt";
            case CLERK -> "Văn thư";
            case CONSULTED_OFFICER -> "Cán bộ cho ý kiến";
        };
    }
}
