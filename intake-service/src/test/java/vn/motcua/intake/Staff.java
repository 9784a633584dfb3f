package vn.motcua.intake;

import static vn.motcua.intake.Asking.officer;
import static vn.motcua.intake.Asking.with;

import java.time.OffsetDateTime;
import java.util.List;
import vn.motcua.events.PostRole;
import vn.motcua.stack.test.Patience;

/** The posts as routing publishes them. */
public final class Staff {
    public static final String COUNTER = "cb-101-1";
    /** Of the same agency, but not at the counter. */
    public static final String CASE_OFFICER = "cb-101-2";
    /** Signs the results of the whole agency. */
    public static final String CHAIR = "cb-101-4";
    /** Was at the counter until the end of 2025. */
    public static final String FORMER = "cb-101-9";
    /** Of a department that some legs are opened at. */
    public static final String DEPARTMENT = "cb-16-1";

    private static boolean seated;

    private Staff() {}

    /** Returns once intake knows them. */
    public static void takeTheirSeats(OtherServices others) {
        if (seated) {
            return;
        }
        others.assigns(CASE_OFFICER, "H26.101", "tu-phap", PostRole.CASE_OFFICER);
        others.assigns(DEPARTMENT, "H26.16", "cap-phep", PostRole.CASE_OFFICER);
        var endOf2025 = OffsetDateTime.parse("2026-01-01T00:00:00+07:00");
        others.assigns(FORMER, "H26.101", "mot-cua", PostRole.COUNTER_OFFICER, endOf2025);
        others.assigns("cb-102-1", "H26.102", "mot-cua", PostRole.COUNTER_OFFICER);
        others.assigns(CHAIR, "H26.101", null, PostRole.APPROVER);
        others.assigns("cb-102-4", "H26.102", null, PostRole.APPROVER);
        others.assigns(COUNTER, "H26.101", "mot-cua", PostRole.COUNTER_OFFICER);
        for (var seat : List.of(List.of("cb-102-1", "H26.102"), List.of(COUNTER, "H26.101"))) {
            Patience.await()
                    .until(() -> with(officer(seat.get(0)), Filings.atCounterOf(seat.get(1)))
                                    .post("/v1/applications")
                                    .statusCode()
                            == 201);
        }
        seated = true;
    }
}
