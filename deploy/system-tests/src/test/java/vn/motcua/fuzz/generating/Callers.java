package vn.motcua.fuzz.generating;

import java.util.List;
import vn.motcua.playbook.client.City;

/** People and systems of the realm with their real tokens. */
public final class Callers {
    static final String NOBODY = "nobody";
    private static final List<String> PEOPLE = List.of(
            "an",
            "binh",
            "chi",
            "dung",
            "cb-101-1",
            "cb-101-2",
            "cb-101-3",
            "cb-101-4",
            "cb-101-5",
            "cb-101-6",
            "cb-102-1",
            "cb-102-2",
            "cb-16-1",
            "cb-16-2",
            "cb-50-1",
            "controller",
            "controller-2",
            "ops");
    private static final List<String> SYSTEMS =
            List.of("national-portal", "police-residence-system", "social-insurance-system");

    private final City city;

    public Callers(City city) {
        this.city = city;
    }

    /** The token; null for no caller. */
    String authorization(String who) {
        return who.equals(NOBODY) ? null : "Bearer " + city.token(who);
    }

    /** A caller of the right kind. */
    static String of(List<String> kinds, Dice dice) {
        if (kinds.isEmpty()) {
            return dice.percent(50) ? NOBODY : any(dice);
        }
        return switch (dice.of(kinds)) {
            case "citizen" -> dice.of("an", "binh");
            case "officer" -> dice.of("cb-101-1", "cb-101-1", "cb-101-2", "cb-101-3", "cb-102-1");
            case "controller" -> "controller";
            case "ops" -> "ops";
            default -> dice.of("national-portal", "national-portal", "police-residence-system");
        };
    }

    static String any(Dice dice) {
        return dice.percent(20) ? NOBODY : dice.of(dice.percent(80) ? PEOPLE : SYSTEMS);
    }
}
