package vn.motcua.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What officials of three communes ask in a morning. */
final class DeskQuestions {
    /** The kinds of requests. */
    enum Kind {
        POSTS("worklist: my posts"),
        MINE("worklist: mine"),
        UNIT("worklist: my unit, nobody has taken"),
        AGENCY("worklist: my agency, overdue"),
        RECEIVED("worklist: received, by arrival"),
        FEW("worklist of an officer with 20 open"),
        MANY("worklist of an officer with 1,000 open"),
        RARE("worklist: a procedure in my agency"),
        NUMBER("find a personal number"),
        NAME("find a name of four words"),
        COMMON_NAME("find a name of two words"),
        CODE("find a code"),
        DAY("filed that day at my counter"),
        BOARD("board of an agency");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** Those of a morning's work, each as often as the others. */
    static final List<Kind> WORKLISTS = List.of(Kind.POSTS, Kind.MINE, Kind.UNIT, Kind.AGENCY, Kind.RECEIVED);

    private static final List<String> COMMUNES = List.of("101", "102", "103");
    private static final String CHAIR = "4";
    private static final String HEAD_OF_ONE_STOP = "3";

    record Question(Kind kind, String who, String path) {}

    private DeskQuestions() {}

    static Question worklist(Random dice) {
        return of(any(WORKLISTS, dice), dice);
    }

    static Question of(Kind kind, Random dice) {
        var commune = any(COMMUNES, dice);
        var known = CityYear.of(numberIn(commune, dice));
        return switch (kind) {
            case POSTS ->
                new Question(kind, officer(commune, any(List.of("1", "2", "3", "4", "5"), dice)), "/v1/tasks");
            case MINE ->
                new Question(kind, officer(commune, any(List.of("1", "2", "5"), dice)), "/v1/tasks?scope=MINE");
            case UNIT -> new Question(kind, officer(commune, "2"), "/v1/tasks?scope=UNIT&holder=nobody");
            case AGENCY -> new Question(kind, officer(commune, CHAIR), "/v1/tasks?scope=AGENCY&overdue=true");
            case RECEIVED ->
                new Question(kind, officer(commune, HEAD_OF_ONE_STOP), "/v1/tasks?scope=RECEIVED&sort=ARRIVAL");
            case FEW -> new Question(kind, CityYear.FEW.officer(), "/v1/tasks");
            case MANY -> new Question(kind, CityYear.MANY.officer(), "/v1/tasks");
            case RARE ->
                new Question(
                        kind, officer(commune, CHAIR), "/v1/tasks?scope=AGENCY&procedure=" + known.procedureCode());
            case NUMBER ->
                new Question(kind, officer(commune, "1"), "/v1/cases?personalNumber=" + known.personalNumber());
            case NAME ->
                new Question(kind, officer(commune, "1"), "/v1/cases?name=" + written(fourWords(commune, dice)));
            case COMMON_NAME ->
                new Question(
                        kind,
                        officer(commune, "1"),
                        "/v1/cases?name=" + written(known.name().replaceFirst(" .* ", " ")) + "&filedOn="
                                + known.filed().toString().substring(0, 10));
            case CODE -> new Question(kind, officer(commune, "1"), "/v1/cases?code=" + known.code());
            case DAY ->
                new Question(
                        kind,
                        officer(commune, "1"),
                        "/v1/cases?filedOn=" + known.filed().toString().substring(0, 10));
            case BOARD -> new Question(kind, officer(commune, CHAIR), "/v1/agencies/H26." + commune + "/board");
        };
    }

    /** With three, more than a thousand cases of a commune may fit, which is refused. */
    private static String fourWords(String commune, Random dice) {
        return Stream.generate(() -> CityYear.of(numberIn(commune, dice)).name())
                .filter(name -> Arrays.stream(name.replace("Vân", "Văn").split(" "))
                                .distinct()
                                .count()
                        == 4)
                .findFirst()
                .orElseThrow();
    }

    /** The number of a closed case of that commune. */
    private static int numberIn(String commune, Random dice) {
        var last = CityYear.CLOSED / CityYear.COMMUNES;
        return dice.nextInt(last) * CityYear.COMMUNES + Integer.parseInt(commune) - CityYear.FIRST_COMMUNE;
    }

    private static String officer(String commune, String number) {
        return "cb-" + commune + "-" + number;
    }

    private static String written(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    private static <T> T any(List<T> all, Random dice) {
        return all.get(dice.nextInt(all.size()));
    }
}
