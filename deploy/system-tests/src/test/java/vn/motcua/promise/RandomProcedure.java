package vn.motcua.promise;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import vn.motcua.playbook.Provisions;

/** A procedure with a random process and random limits: legs in parallel and in sequence, conditions, all units and modes. */
final class RandomProcedure {
    /** The agency that receives applications. */
    static final String WARD = "101";

    static final String HERE = "H26." + WARD;
    /** Another agency, which works on some legs. */
    static final String THERE = "H26.102";

    private static final Path LIKE = Path.of("src/test/resources/catalogue/9.000001.yaml");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> CONDITIONS =
            List.of("form.n > 2", "form.n > 6", "form.a", "!form.b", "form.a && form.b", "channel == 'COUNTER'");
    private static final List<String> MODES = List.of("NEXT_DAY", "SAME_DAY_CUTOFF", "HOURS_8");
    private static final Map<String, Integer> LONGEST =
            Map.of("WORKING_DAY", 15, "CALENDAR_DAY", 30, "WORKING_HOUR", 40, "HOUR", 72, "MONTH", 2);
    private static final List<String> UNITS = LONGEST.keySet().stream().sorted().toList();

    private final String code;
    private final RandomGenerator dice;
    /** Whether the law limits every leg. */
    private final boolean limited;

    RandomProcedure(String code, RandomGenerator dice) {
        this.code = code;
        this.dice = dice;
        limited = !oneIn(4);
    }

    static Map<String, Object> answers(RandomGenerator dice) {
        return Map.of("n", 1 + dice.nextInt(9), "a", dice.nextBoolean(), "b", dice.nextBoolean());
    }

    /** @param cutOff the procedure's own cut-off; null for the general one */
    JsonNode provisions(String cutOff) {
        var provisions = Provisions.of(LIKE);
        provisions.remove("documents");
        var truth = Map.of("type", "boolean");
        put(
                provisions,
                "form",
                Map.of(
                        "type",
                        "object",
                        "required",
                        List.of("n", "a", "b"),
                        "properties",
                        Map.of("n", Map.of("type", "integer"), "a", truth, "b", truth)));
        var reason = Map.of("vi", "Ngẫu nhiên", "en", "Made up by chance");
        put(
                provisions,
                "accepted",
                List.of(
                        Map.of("code", "path-exceeds-limit", "reason", reason),
                        Map.of("code", "no-limit", "reason", reason)));
        if (!limited) {
            ((ObjectNode) provisions.at("/caseTypes/0/ways/0")).remove("limit");
        }
        if (cutOff != null) {
            put(
                    provisions,
                    "parameters",
                    Map.of("cutOff.time", List.of(sourced("value", cutOff, "from", "2027-01-01"))));
        }
        put(provisions, "process", legs());
        return provisions;
    }

    private List<Map<String, Object>> legs() {
        var keys = IntStream.rangeClosed(1, 1 + dice.nextInt(5))
                .mapToObj(number -> "leg-" + number)
                .toList();
        var legs = new ArrayList<Map<String, Object>>();
        for (int index = 0; index < keys.size(); index++) {
            legs.add(leg(keys.get(index), some(keys.subList(0, index)), index > 0 && oneIn(3)));
        }
        // The graph determines the order of the legs, not the list.
        Collections.shuffle(legs, java.util.Random.from(dice));
        return legs;
    }

    private Map<String, Object> leg(String key, List<String> after, boolean optional) {
        var leg = new HashMap<String, Object>();
        leg.put("key", key);
        leg.put("name", named(key));
        leg.put("procedure", code);
        leg.put("route", "INTERNAL");
        leg.put("agency", oneIn(3) ? THERE : "receiving");
        leg.put("unit", "tu-phap");
        leg.put("after", after);
        leg.put("limits", limited || oneIn(2) ? limits() : List.of());
        leg.put("steps", List.of(step("draft", "CASE_OFFICER"), step("approve", "APPROVER"), step("issue", "CLERK")));
        leg.put(
                "results",
                IntStream.rangeClosed(1, 1 + dice.nextInt(2))
                        .mapToObj(this::result)
                        .toList());
        if (optional) {
            leg.put("when", condition());
        }
        return leg;
    }

    private Map<String, Object> result(int number) {
        var result = new HashMap<String, Object>();
        result.put("code", "KQ-" + number);
        result.put("name", named("result " + number));
        if (oneIn(3)) {
            result.put("limits", limits());
        }
        return result;
    }

    private List<Map<String, Object>> limits() {
        var limits = new ArrayList<Map<String, Object>>();
        while (oneIn(3)) {
            var limit = limit();
            limit.put("when", condition());
            limits.add(limit);
        }
        limits.add(limit());
        return limits;
    }

    private Map<String, Object> limit() {
        var unit = UNITS.get(dice.nextInt(UNITS.size()));
        return sourced(
                "value",
                1 + dice.nextInt(LONGEST.get(unit)),
                "unit",
                unit,
                "mode",
                MODES.get(dice.nextInt(MODES.size())));
    }

    private static Map<String, Object> step(String key, String role) {
        return Map.of("key", key, "name", named(key), "role", role, "unit", "tu-phap");
    }

    private static Map<String, Object> named(String name) {
        return Map.of("vi", name, "en", name);
    }

    private String condition() {
        return CONDITIONS.get(dice.nextInt(CONDITIONS.size()));
    }

    private <T> List<T> some(List<T> all) {
        return all.stream().filter(_ -> oneIn(2)).toList();
    }

    private boolean oneIn(int times) {
        return dice.nextInt(times) == 0;
    }

    private static Map<String, Object> sourced(Object... namesAndValues) {
        var entry = new HashMap<String, Object>(Map.of("source", "bài thử", "certainty", "UNCONFIRMED"));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            entry.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return entry;
    }

    private static void put(ObjectNode provisions, String field, Object value) {
        provisions.set(field, JSON.valueToTree(value));
    }
}
