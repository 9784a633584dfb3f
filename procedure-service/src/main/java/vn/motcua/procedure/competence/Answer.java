package vn.motcua.procedure.competence;

import java.util.List;
import vn.motcua.events.Text;
import vn.motcua.procedure.catalogue.Agency;
import vn.motcua.procedure.catalogue.Area.Competence;
import vn.motcua.procedure.catalogue.Area.Role;

/** Who is competent for a procedure, and for what of it nobody can be named. */
record Answer(List<Named> competent, List<Open> open) {
    /**
     * @param leg the part of the process; absent if it is for all of them
     * @param agency absent if it is whichever agency the application was handed in at
     * @param row what it rests on; absent if it is the process itself
     */
    record Named(Role role, String leg, String matter, Agency agency, Competence row, Text why) {}

    /** @param code stable: why nobody can be named */
    record Open(Role role, String leg, String matter, String code, Text message) {}
}
