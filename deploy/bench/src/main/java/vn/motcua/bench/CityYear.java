package vn.motcua.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The cases of a city's year, each computed from its number: the same number gives the same case. The last ones are open. The values
 * are invented, but their shares are those of a city: 126 communes, four units each, short steps.
 */
final class CityYear {
    static final int CLOSED = 2_000_000;
    static final int OPEN = 150_000;
    static final int CASES = CLOSED + OPEN;
    static final int TASKS_OF_A_CLOSED_CASE = 5;

    /** Two officers who differ in nothing but how much lies before them. */
    static final Heap FEW = new Heap("H26.17", "quy-hoach", "CONSULTED_OFFICER", "cb-17-2", 20);

    static final Heap MANY = new Heap("H26.16", "cap-phep", "CASE_OFFICER", "cb-16-2", 1_000);

    private static final long SEED = 20_261_130L;
    static final int COMMUNES = 126;
    static final int FIRST_COMMUNE = 101;
    /** When the system of the benchmark is: Tue 15/09/2026 09:00. */
    private static final Instant NOW = Instant.parse("2026-09-15T02:00:00Z");

    private static final Duration YEAR = Duration.ofDays(365);
    private static final List<String> UNITS = List.of("mot-cua", "tu-phap", "kinh-te", "van-hoa");
    private static final List<String> FAMILIES = List.of(
            "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi",
            "Đỗ", "Hồ", "Ngô", "Dương", "Lý");
    private static final List<String> MIDDLES =
            List.of("Văn", "Văn", "Thị", "Thị", "Đức", "Minh", "Ngọc", "Thu", "Quốc", "Hữu", "Kim", "Xuân");
    private static final List<String> GIVENS = List.of(
            "An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Hải", "Hạnh", "Hiếu", "Hoa", "Hùng", "Hương", "Khánh", "Lan",
            "Linh", "Long", "Mai", "Nam", "Nga", "Ngân", "Phong", "Phúc", "Quân", "Sơn", "Tâm", "Thảo", "Trang", "Tuấn",
            "Vân", "Yến");

    private CityYear() {}

    /** So many open tasks before one officer. */
    record Heap(String agency, String unit, String role, String officer, int tasks) {}

    /** @param step its number among the steps of a leg: the draft, the approval, the issue; -1 at the counter */
    record Place(String agency, String unit, String role, int step) {}

    /** The case of that number, from 0; those from {@link #CLOSED} on are open. */
    static CityCase of(int number) {
        var dice = new SplittableRandom(SEED + number);
        var open = number >= CLOSED;
        var filed = open
                ? NOW.minus(Duration.ofMinutes(dice.nextInt(20 * 24 * 60)))
                : NOW.minus(YEAR).plusSeconds(number * YEAR.toSeconds() / CLOSED);
        return new CityCase(
                number, name(dice), place(number, dice), filed, NOW, dice.nextInt(40), dice.nextInt(60 * 24 * 60));
    }

    private static Place place(int number, SplittableRandom dice) {
        var ofMany = number - CLOSED;
        var ofFew = ofMany - MANY.tasks();
        if (ofMany >= 0 && ofMany < MANY.tasks()) {
            return new Place(MANY.agency(), MANY.unit(), MANY.role(), 0);
        }
        if (ofFew >= 0 && ofFew < FEW.tasks()) {
            return new Place(FEW.agency(), FEW.unit(), FEW.role(), 0);
        }
        var agency = "H26." + (FIRST_COMMUNE + number % COMMUNES);
        var unit = UNITS.get(dice.nextInt(UNITS.size()));
        if (unit.equals("mot-cua")) {
            return new Place(agency, unit, "COUNTER_OFFICER", -1);
        }
        var share = dice.nextInt(100);
        return share < 60
                ? new Place(agency, unit, "CASE_OFFICER", 0)
                : share < 85 ? new Place(agency, unit, "APPROVER", 1) : new Place(agency, unit, "CLERK", 2);
    }

    private static String name(SplittableRandom dice) {
        return String.join(" ", any(FAMILIES, dice), any(MIDDLES, dice), any(MIDDLES, dice), any(GIVENS, dice));
    }

    private static String any(List<String> all, SplittableRandom dice) {
        return all.get(dice.nextInt(all.size()));
    }

    /** @param dueIn minutes from its filing */
    record CityCase(int number, String name, Place place, Instant filed, Instant now, int procedure, int dueIn) {
        UUID id() {
            return id(0);
        }

        /** Ids ascend with the numbers, as those of a running city ascend with time. @param kind keeps cases, legs and tasks apart */
        UUID id(int kind) {
            return new UUID(0x0199_0000_0000_7000L | (long) kind << 16, 0x8000_0000_0000_0000L + number);
        }

        boolean isOpen() {
            return number >= CLOSED;
        }

        String code() {
            return "%s-26-%07d".formatted(place.agency(), number);
        }

        String procedureCode() {
            return "1.%06d".formatted(100_000 + procedure);
        }

        String personalNumber() {
            return "001%09d".formatted(number);
        }

        String phone() {
            return "09%08d".formatted(number);
        }

        Instant due() {
            return filed.plus(Duration.ofMinutes(7L * 24 * 60 + dueIn));
        }

        /** When it ended; the open ones have not. */
        Instant ended() {
            return due().isBefore(now) ? due() : now;
        }

        /** What the finder keeps of it. */
        String terms() {
            var words = List.of(CityCatalogue.folded(name).split(" ")).stream()
                    .distinct()
                    .map(word -> "NAME " + word);
            return String.join(
                    ",",
                    Stream.concat(
                                    words,
                                    Stream.of(
                                            "CODE " + code().replaceAll("[^A-Z0-9]", ""),
                                            "NUMBER " + personalNumber(),
                                            "PHONE " + phone()))
                            .map(term -> "\"" + place.agency() + " " + term + "\"")
                            .toList());
        }
    }
}
