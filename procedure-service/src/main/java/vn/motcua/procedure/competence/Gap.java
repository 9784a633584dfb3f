package vn.motcua.procedure.competence;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.motcua.procedure.catalogue.Area;
import vn.motcua.procedure.catalogue.Area.Role;

/**
 * A time in which the law's data name nobody, or more than one, where there should be one, or no days off.
 *
 * @param area absent if it concerns every one
 * @param matter absent if it is the area itself that is gone
 * @param agencies those concerned
 */
record Gap(Kind kind, Area area, String matter, Role role, LocalDate from, LocalDate to, List<String> agencies) {
    @Schema(name = "GapKind")
    enum Kind {
        /** Nobody. */
        NOBODY,
        /** More than one. */
        SEVERAL,
        /** One that has ended, and no single agency goes on in its place. */
        AGENCY_GONE,
        /** An area that has ended, and no single area goes on in its place. */
        AREA_GONE,
        /** Nobody has announced yet which days are off: due dates are provisional. */
        CALENDAR_OPEN
    }
}
