package vn.motcua.procedure.national;

import java.util.List;

/**
 * Something in a national record that a person has to look at.
 *
 * @param places the first hundred places
 * @param count the number of all places
 */
public record Finding(FindingCode code, int count, List<Place> places) {
    /** @param pointer into the national record @param seen the value there, shortened */
    public record Place(String pointer, String seen) {}
}
