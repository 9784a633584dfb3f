package vn.motcua.procedure.checking;

import vn.motcua.events.Channel;
import vn.motcua.events.Person;
import vn.motcua.procedure.catalogue.ProcedureVersion;

/** Who files, where and by which way. */
final class CheckApplicant {
    private final Examination examination;
    private final ProcedureVersion version;

    CheckApplicant(Examination examination, ProcedureVersion version) {
        this.examination = examination;
        this.version = version;
    }

    void check() {
        checkOwner(examination.submission().owner());
        checkChannel(examination.submission().channel());
        checkPlace();
    }

    private void checkOwner(Person owner) {
        if (owner == null || owner.name() == null || owner.name().isBlank()) {
            examination.fault(
                    "owner-missing", "/owner", "Thiếu thông tin chủ hồ sơ.", "The owner is not named.", basis());
        }
        if (owner != null && !version.audience().contains(owner.kind())) {
            examination.fault(
                    "applicant-kind",
                    "/owner/kind",
                    "Thủ tục này không dành cho đối tượng này.",
                    "This procedure is not open to this kind of applicant.",
                    basis());
        }
    }

    private void checkChannel(Channel channel) {
        if (!version.channels().contains(channel)) {
            examination.warning(
                    "channel-not-offered",
                    "/channel",
                    "Thủ tục này không tiếp nhận qua kênh này.",
                    "This procedure is not offered by this way of filing.",
                    basis());
        }
        if (channel != Channel.COUNTER && examination.submission().assurance() < version.assurance()) {
            examination.warning(
                    "assurance-too-low",
                    "/assurance",
                    "Mức độ định danh phải từ " + version.assurance() + ".",
                    "The person must be identified at level " + version.assurance() + " or higher.",
                    "NĐ 69/2024/NĐ-CP");
        }
        if (examination.submission().sitting() != null && !version.sitting()) {
            examination.fault(
                    "sitting-not-allowed",
                    "/sitting",
                    "Thủ tục này không giải quyết ngay tại chỗ.",
                    "This procedure is not settled in one sitting.",
                    "NĐ 61/2018/NĐ-CP Điều 17(4)");
        }
    }

    private void checkPlace() {
        var place = examination.submission().receivedAt();
        var known = place != null
                && examination
                        .catalogue()
                        .agency(place.agency())
                        .filter(agency -> agency.has(place.unit()))
                        .isPresent();
        if (!known) {
            examination.fault(
                    "receiving-place-unknown",
                    "/receivedAt",
                    "Không có nơi tiếp nhận này.",
                    "There is no such receiving place.",
                    "NĐ 118/2025/NĐ-CP Điều 14");
        }
    }

    private String basis() {
        return String.join("; ", version.basis());
    }
}
