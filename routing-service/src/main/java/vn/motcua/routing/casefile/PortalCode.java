package vn.motcua.routing.casefile;

import java.util.Collection;

/**
 * The ten states of the national portal (<i>TrangThaiHoSo</i>), derived from the case and its legs and never typed. Code 6
 * belongs to financial obligations, which the leg machine does not have yet.
 */
final class PortalCode {
    public static final int NEW = 1;
    public static final int RECEIVED = 2;
    public static final int REFUSED = 3;
    public static final int IN_PROCESS = 4;
    public static final int SUPPLEMENT_ASKED = 5;
    public static final int WITHDRAWN = 7;
    public static final int STOPPED = 8;
    public static final int PROCESSED = 9;
    public static final int RETURNED = 10;

    private PortalCode() {}

    public static int of(CaseState state, Collection<LegState> legs) {
        return switch (state) {
            case SUBMITTED -> NEW;
            case SUPPLEMENT_AT_INTAKE -> SUPPLEMENT_ASKED;
            case REFUSED_AT_INTAKE -> REFUSED;
            case WITHDRAWN -> WITHDRAWN;
            case ACCEPTED -> inside(legs);
            case STOPPED -> STOPPED;
            case FINISHED -> PROCESSED;
            case RETURNED -> RETURNED;
        };
    }

    private static int inside(Collection<LegState> legs) {
        if (legs.contains(LegState.SUPPLEMENT_REQUESTED)) {
            return SUPPLEMENT_ASKED;
        }
        return legs.stream().allMatch(PortalCode::isUntouched) ? RECEIVED : IN_PROCESS;
    }

    private static boolean isUntouched(LegState leg) {
        return leg == LegState.WAITING || leg == LegState.FORWARDED;
    }
}
