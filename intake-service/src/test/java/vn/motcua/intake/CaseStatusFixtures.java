package vn.motcua.intake;

import java.time.OffsetDateTime;
import java.util.List;
import vn.motcua.events.CaseStatus;
import vn.motcua.events.CaseStatus.Appointment;
import vn.motcua.events.CaseStatus.Handler;
import vn.motcua.events.PostRole;
import vn.motcua.events.Text;

/** Case statuses as routing publishes them. */
public final class CaseStatusFixtures {
    public static final OffsetDateTime DUE = OffsetDateTime.parse("2026-08-25T17:00:00+07:00");
    private static final OffsetDateTime FILED = OffsetDateTime.parse("2026-08-20T14:52:00+07:00");

    private CaseStatusFixtures() {}

    public static CaseStatus at(int portalCode) {
        return status(portalCode, null, null, null);
    }

    public static CaseStatus accepted(int portalCode) {
        return status(portalCode, "H26.101-260820-0001", DUE, null);
    }

    public static CaseStatus accepted(int portalCode, String caseCode) {
        return status(portalCode, caseCode, DUE, null);
    }

    public static CaseStatus ended(int portalCode) {
        return status(portalCode, "H26.101-260820-0001", DUE, FILED.plusDays(3));
    }

    private static CaseStatus status(int portalCode, String code, OffsetDateTime due, OffsetDateTime ended) {
        var appointment = new Appointment(
                "status",
                "KQ.G15.000031",
                new Text("Giấy xác nhận", "Certificate"),
                "H26.101",
                due,
                null,
                null,
                null,
                null,
                null);
        return new CaseStatus(
                code,
                portalCode,
                "1.004873",
                new Text("Xác nhận tình trạng hôn nhân", "Marital status"),
                "H26.101",
                "H26.101",
                code == null ? "mot-cua" : "tu-phap",
                new Handler("cb-101-2", "Trần Thị Bình", PostRole.CASE_OFFICER),
                FILED,
                code == null ? null : FILED.plusMinutes(6),
                due,
                ended,
                0,
                due == null ? List.of() : List.of(appointment),
                FILED.plusMinutes(portalCode),
                null,
                "mot-cua",
                null);
    }
}
