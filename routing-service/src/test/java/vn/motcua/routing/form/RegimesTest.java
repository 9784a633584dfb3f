package vn.motcua.routing.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.events.FormKind;

/** Which form it is on a day: TT 01/2018/TT-VPCP Art. 9, from 15/09/2025 TT 03/2025/TT-VPCP Annex I. */
class RegimesTest {
    private final Regimes regimes = new Regimes();

    /** By hand. "Form 05" was the control slip; the circular of 2018 has no stop notice. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            RECEIPT            | 2018-06-21 | Mẫu số 01 | Giấy tiếp nhận hồ sơ và hẹn trả kết quả                  | 7/TTPVHCC     | OFFICER
            RECEIPT            | 2026-11-30 | Mẫu số 01 | Giấy tiếp nhận hồ sơ và hẹn trả kết quả                  | 7/TTPVHCC     | OFFICER
            SUPPLEMENT_REQUEST | 2026-11-30 | Mẫu số 02 | Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ                  | 7/PBS-TTPVHCC | OFFICER
            REFUSAL            | 2026-11-30 | Mẫu số 03 | Phiếu từ chối tiếp nhận giải quyết hồ sơ                 | 7/PTC-TTPVHCC | OFFICER
            APOLOGY            | 2025-09-14 | Mẫu số 04 | Phiếu xin lỗi và hẹn lại ngày trả kết quả                | 7/PXL         | HEAD
            APOLOGY            | 2025-09-15 | Mẫu số 04 | Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết  | 7/PXL         | HEAD
            STOP_NOTICE        | 2025-09-14 | none      | Thông báo dừng giải quyết hồ sơ                          | 7/TBD-TTPVHCC | OFFICER
            STOP_NOTICE        | 2025-09-15 | Mẫu số 05 | Thông báo dừng giải quyết hồ sơ                          | 7/TBD-TTPVHCC | OFFICER
            """)
    void aFormIsWhatItsDayMakesIt(
            FormKind kind, LocalDate day, String model, String title, String number, Regime.Signer signer) {
        var regime = regimes.of(kind, day);

        assertThat(regime.model()).isEqualTo(model);
        assertThat(regime.title()).isEqualTo(title);
        assertThat(regime.number(7)).isEqualTo(number);
        assertThat(regime.signer()).isEqualTo(signer);
        assertThat(regime.source()).isNotBlank();
        assertThat(regime.certainty()).isNotNull();
    }

    /** "Form 05" until 14/09/2025, form 06 since. */
    @ParameterizedTest
    @CsvSource({"2018-06-21, Mẫu số 05", "2025-09-14, Mẫu số 05", "2025-09-15, Mẫu số 06"})
    void theControlSlipChangedItsNumber(LocalDate day, String model) {
        assertThat(regimes.controlSlip(day).model()).isEqualTo(model);
        assertThat(regimes.controlSlip(day).title()).isEqualTo("Phiếu kiểm soát quá trình giải quyết hồ sơ");
    }

    @ParameterizedTest
    @CsvSource({"2018-06-21, Mẫu số 06", "2025-09-14, Mẫu số 06", "2025-09-15, Mẫu số 07"})
    void theRegisterChangedItsNumber(LocalDate day, String model) {
        assertThat(regimes.register(day).model()).isEqualTo(model);
        assertThat(regimes.register(day).title()).isEqualTo("Sổ theo dõi hồ sơ");
    }

    @Test
    void beforeTheDecreeThereWasNone() {
        assertThatThrownBy(() -> regimes.of(FormKind.RECEIPT, LocalDate.of(2018, 6, 20)))
                .isInstanceOf(IllegalStateException.class);
    }
}
