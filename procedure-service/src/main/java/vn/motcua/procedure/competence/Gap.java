package vn.motcua.procedure.competence;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.motcua.procedure.catalogue.Area;
import vn.motcua.procedure.catalogue.Area.Role;

/**
 * A period in which the law's data name no agency or several instead of one, or in which the days off are not announced.
 *
 * @param area absent if the gap concerns every area
 * @param matter absent if the area itself is gone
 * @param agencies the agencies concerned
 */
record Gap(Kind kind, Area area, String matter, Role role, LocalDate from, LocalDate to, List<String> agencies) {
    @Schema(name = "GapKind")
    enum Kind {
        /** No agency. */
        NOBODY,
        /** More than one agency. */
        SEVERAL,
        /** An agency that has ended and is not succeeded by a single agency. */
        AGENCY_GONE,
        /** An area that has ended and is not succeeded by a single area. */
        AREA_GONE,
        /** The days off are not announced yet: due dates are provisional. */
        CALENDAR_OPEN
    }
}
