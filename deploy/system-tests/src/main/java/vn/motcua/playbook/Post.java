package vn.motcua.playbook;

/** Posts of the local staff list. A user name is {@code cb-<agency>-<number>}; post and kind of agency give the number. */
public enum Post {
    COUNTER(1, 0),
    OFFICER(2, 2),
    HEAD_OF_ONE_STOP(3, 0),
    CHAIR(4, 3),
    CLERK(5, 4),
    HEAD_OF_UNIT(6, 1);

    /** The codes of wards and communes have three digits, those of the city's departments two. */
    private static final int A_WARD = 3;

    private final int inAWard;
    private final int inADepartment;

    Post(int inAWard, int inADepartment) {
        this.inAWard = inAWard;
        this.inADepartment = inADepartment;
    }

    /** The holder of the post for the case: at the one-stop where it was received, or in the agency of its leg. */
    String of(Case file) {
        return at(
                this == COUNTER || this == HEAD_OF_ONE_STOP
                        ? file.filing().ward()
                        : file.leg().agency());
    }

    /** The holder of the post. @param agency its code without the province's: {@code 101} */
    public String at(String agency) {
        return "cb-%s-%d".formatted(agency, agency.length() == A_WARD ? inAWard : inADepartment);
    }
}
