package vn.motcua.routing.casefile;

import java.util.Collection;

/**
 * The ten states of the national portal (<i>TrangThaiHoSo</i>), derived from the case and its legs and never typed. Codes
 * 5 (inside a leg), 6 and 8 belong to suspension and stopping, which the leg machine does not have yet.
 */
public final class PortalCode {
    public static final int NEW = 1;
    public static final int RECEIVED = 2;
    public static final int REFUSED = 3;
    public static final int IN_PROCESS = 4;
    public static final int SUPPLEMENT_ASKED = 5;
    public static final int WITHDRAWN = 7;
    public static final int PROCESSED = 9;
    public static final int RETURNED = 10;

    private PortalCode() {}

    public static int of(CaseState state, Collection<LegState> legs) {
        return switch (state) {
            case SUBMITTED -> NEW;
            case SUPPLEMENT_AT_INTAKE -> SUPPLEMENT_ASKED;
            case REFUSED_AT_INTAKE -> REFUSED;
            case WITHDRAWN -> WITHDRAWN;
            case ACCEPTED -> legs.stream().allMatch(PortalCode::isUntouched) ? RECEIVED : IN_PROCESS;
            case FINISHED -> PROCESSED;
            case RETURNED -> RETURNED;
        };
    }

    private static boolean isUntouched(LegState leg) {
        return leg == LegState.WAITING || leg == LegState.FORWARDED;
    }
}
