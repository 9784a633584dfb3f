package vn.motcua.procedure.national;

import static vn.motcua.procedure.national.FindingCode.DISTRICT_ABOLISHED;
import static vn.motcua.procedure.national.FindingCode.OTHER_PROVINCE;

import java.util.regex.Pattern;

/** Finds in a name another province, or a kind of administrative unit that no longer exists. */
final class Places {
    private static final Pattern PROVINCE =
            Pattern.compile("(?:(?:tỉnh|[Tt]hành phố)\\s+|T[Pp](?:\\.\\s*|\\s+))(?!Hà Nội|HN)(\\p{Lu}\\p{L}*)");
    private static final Pattern DISTRICT =
            Pattern.compile("(?iu:cấp huyện|thị trấn|(?:ủy|uỷ) ban nhân dân huyện|ubnd huyện)");

    private Places() {}

    static void check(Source source, String name) {
        if (PROVINCE.matcher(name).find()) {
            source.add(OTHER_PROVINCE, name);
        }
        if (DISTRICT.matcher(name).find()) {
            source.add(DISTRICT_ABOLISHED, name);
        }
    }
}
