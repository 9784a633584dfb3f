package vn.motcua.procedure.national;

/**
 * What a person has to decide, the same for all records that say the same.
 *
 * @param said the words of the record; empty if it says nothing there
 */
public record Question(FindingCode code, String said) {
    private static final int LONGEST = 1_000;

    static Question of(FindingCode code, String said) {
        return new Question(code, said == null ? "" : Draft.cut(said, LONGEST));
    }
}
