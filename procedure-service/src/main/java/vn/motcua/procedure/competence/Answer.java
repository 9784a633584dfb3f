package vn.motcua.procedure.competence;

import java.util.List;
import vn.motcua.events.Text;
import vn.motcua.procedure.catalogue.Agency;
import vn.motcua.procedure.catalogue.Area.Competence;
import vn.motcua.procedure.catalogue.Area.Role;

/** Who is competent for a procedure, and for which roles no agency can be named. */
record Answer(List<Named> competent, List<Open> open) {
    /**
     * @param leg the part of the process; absent if it is for all parts
     * @param agency absent if it is the agency at which the application was handed in
     * @param row the competence it rests on; absent if the procedure itself names the agency
     */
    record Named(Role role, String leg, String matter, Agency agency, Competence row, Text why) {}

    /** @param code stable code of the reason why no agency can be named */
    record Open(Role role, String leg, String matter, String code, Text message) {}
}
