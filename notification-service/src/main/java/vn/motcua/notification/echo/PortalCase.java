package vn.motcua.notification.echo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import vn.motcua.events.CaseEvent;
import vn.motcua.events.CaseStatus;
import vn.motcua.events.CaseStatus.Appointment;
import vn.motcua.events.CaseStatus.Outcome;
import vn.motcua.notification.office.OfficeBook;
import vn.motcua.worktime.Hanoi;

/**
 * A case with the portal's field names (docs/law.md, Portal codes and the echo), in Vietnamese. Times are {@code
 * yyyyMMddHHmmss} in Hanoi.
 *
 * @param code the case code; before acceptance the portal's own number, because there is no case code yet
 * @param receivedAt <i>NgayTiepNhan</i>: time of acceptance; before acceptance, time of filing
 * @param dueAt absent before acceptance, because no appointment exists yet (61/2018/NĐ-CP Art. 17(3))
 */
record PortalCase(
        @JsonProperty("MaHoSo") String code,
        String externalId,
        @JsonProperty("MaTTHC") String procedure,
        @JsonProperty("TenTTHC") String procedureName,
        @JsonProperty("TrangThaiHoSo") int state,
        @JsonProperty("NgayTiepNhan") String receivedAt,
        @JsonProperty("NgayHenTra") String dueAt,
        @JsonProperty("NgayTra") String returnedAt,
        @JsonProperty("NgayKetThucXuLy") String endedAt,
        @JsonProperty("DonViXuLy") String agency,
        @JsonProperty("PhongBanXuLy") String unit,
        @JsonProperty("NguoiXuLy") String handler,
        @JsonProperty("ChucDanh") String title,
        @JsonProperty("ThoiDiemXuLy") String at,
        @JsonProperty("NoiDungXuLy") String progress,
        @JsonProperty("DanhSachGiayToKetQua") List<Result> results) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(Hanoi.ZONE);

    static PortalCase of(CaseEvent event, String externalId, OfficeBook offices) {
        var status = event.status();
        var handler = status.handler();
        return new PortalCase(
                Objects.requireNonNullElse(status.caseCode(), externalId),
                externalId,
                status.procedure(),
                status.procedureName().vi(),
                status.portalCode(),
                time(status.acceptedAt() == null ? status.filedAt() : status.acceptedAt()),
                time(status.dueAt()),
                time(returnedAt(status)),
                time(status.endedAt()),
                status.agency() == null
                        ? null
                        : offices.name(status.agency(), null).vi(),
                status.unit() == null
                        ? null
                        : offices.name(status.agency(), status.unit()).vi(),
                handler == null ? null : handler.name(),
                handler == null ? null : Wording.title(handler.role()),
                time(status.at()),
                Wording.progress(event),
                status.appointments().stream()
                        .filter(Standing::isIssued)
                        .map(Result::of)
                        .toList());
    }

    /**
     * A result that is issued, also where not all are.
     *
     * @param outcome <i>KetQua</i>, our own field: the protocol has none for it
     */
    record Result(
            @JsonProperty("TenGiayTo") String name,
            @JsonProperty("MaThanhPhanHoSo") String code,
            @JsonProperty("GiayToId") String number,
            @JsonProperty("KetQua") Outcome outcome) {
        private static Result of(Appointment appointment) {
            return new Result(
                    appointment.name().vi(), appointment.result(), appointment.number(), appointment.outcome());
        }
    }

    // A case is handed over only when its last result is.
    private static OffsetDateTime returnedAt(CaseStatus status) {
        if (status.portalCode() != 10) {
            return null;
        }
        return status.appointments().stream()
                .map(Appointment::handedOverAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static String time(OffsetDateTime time) {
        return time == null ? null : TIME.format(time);
    }
}
