package vn.motcua.routing.casefile;

/** The life of a case file at the one-stop; what happens inside an agency is its {@link LegState}. */
public enum CaseState {
    /** Waiting for the counter's answer. */
    SUBMITTED,
    SUPPLEMENT_AT_INTAKE,
    REFUSED_AT_INTAKE,
    ACCEPTED,
    /** Every leg has ended; something is still to be handed over. */
    FINISHED,
    RETURNED,
    WITHDRAWN,
    /** The applicant did not file what was asked for, and nothing had been decided before. */
    STOPPED;

    /** The whole table; the articles are those of 61/2018/NĐ-CP unless another text is named. */
    public boolean mayBecome(CaseState next) {
        return switch (this) {
            case SUBMITTED ->
                switch (next) {
                    case SUPPLEMENT_AT_INTAKE -> true; // T2, Art. 15(3), 17(1)a, 17(2)a: form 02
                    case REFUSED_AT_INTAKE -> true; // T4, Art. 17(1)b: form 03
                    case ACCEPTED -> true; // T5, Art. 17(3): form 01
                    case WITHDRAWN -> true; // T15, 118/2025/NĐ-CP Art. 21: form 05
                    case SUBMITTED, FINISHED, RETURNED, STOPPED -> false;
                };
            case SUPPLEMENT_AT_INTAKE ->
                switch (next) {
                    case SUBMITTED -> true; // T3: the supplement has arrived
                    case WITHDRAWN -> true; // T15
                    case SUPPLEMENT_AT_INTAKE, REFUSED_AT_INTAKE, ACCEPTED, FINISHED, RETURNED, STOPPED -> false;
                };
            case ACCEPTED ->
                switch (next) {
                    case FINISHED -> true; // T20: the last leg has ended
                    case WITHDRAWN -> true; // T15, while no decision exists
                    case STOPPED -> true; // T12, by the text that limits the applicant's time
                    case SUBMITTED, SUPPLEMENT_AT_INTAKE, REFUSED_AT_INTAKE, ACCEPTED, RETURNED -> false;
                };
            case FINISHED ->
                switch (next) {
                    case RETURNED -> true; // T21, Art. 20
                    case ACCEPTED -> true; // T11: the supplement was filed before the stop
                    case SUBMITTED, SUPPLEMENT_AT_INTAKE, REFUSED_AT_INTAKE, FINISHED, WITHDRAWN, STOPPED -> false;
                };
            case STOPPED ->
                switch (next) {
                    case ACCEPTED -> true; // T11: the supplement was filed before the stop
                    case SUBMITTED, SUPPLEMENT_AT_INTAKE, REFUSED_AT_INTAKE, FINISHED, RETURNED, WITHDRAWN, STOPPED ->
                        false;
                };
            case REFUSED_AT_INTAKE, RETURNED, WITHDRAWN -> false;
        };
    }

    /** Whether what the applicant files in a further round still reaches it. */
    public boolean takesRounds() {
        return switch (this) {
            case REFUSED_AT_INTAKE, RETURNED, WITHDRAWN -> false;
            case SUBMITTED, SUPPLEMENT_AT_INTAKE, ACCEPTED, FINISHED, STOPPED -> true;
        };
    }

    /** Whether nothing more will happen to it. */
    public boolean hasEnded() {
        return switch (this) {
            case REFUSED_AT_INTAKE, RETURNED, WITHDRAWN, STOPPED -> true;
            case SUBMITTED, SUPPLEMENT_AT_INTAKE, ACCEPTED, FINISHED -> false;
        };
    }
}
