package vn.motcua.authorisation;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How a row of the table is tried: an object in the right state, and a request about it that nothing but the caller stands
 * against.
 *
 * @param make a new object; a command that is allowed gets one of its own
 * @param call the request about an object, by the caller's column
 * @param cast who sits in a column here, where it is not who usually does
 * @param state what a refused command must leave as it is; null where nothing is changed
 * @param needle what a list contains if the object is listed; null where there is no list
 */
record Scene(
        Supplier<Subject> make,
        BiFunction<Subject, String, Call> call,
        Map<String, String> cast,
        Function<Subject, String> state,
        Function<Subject, String> needle) {

    /** What a request needs to know of its object, by name. */
    record Subject(Map<String, String> values) {
        static Subject of(String name, Object value) {
            return new Subject(Map.of(name, value.toString()));
        }

        Subject with(String name, Object value) {
            var more = new HashMap<>(values);
            more.put(name, value.toString());
            return new Subject(more);
        }

        String get(String name) {
            return values.get(name);
        }

        /** One that does not exist: other ids, and a code that was never given. */
        Subject nowhere() {
            var others = new HashMap<>(values);
            others.replaceAll((name, value) -> isUuid(value) ? UUID.randomUUID().toString() : value);
            others.computeIfPresent("code", (name, code) -> code.replaceFirst("-\\d+$", "-9999"));
            return new Subject(others);
        }

        private static boolean isUuid(String value) {
            return value.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        }
    }

    static Scene read(Supplier<Subject> make, Function<Subject, Call> call) {
        return new Scene(make, (subject, column) -> call.apply(subject), Map.of(), null, null);
    }

    static Scene list(Supplier<Subject> make, Function<Subject, Call> call, Function<Subject, String> needle) {
        return new Scene(make, (subject, column) -> call.apply(subject), Map.of(), null, needle);
    }

    static Scene command(
            Supplier<Subject> make, BiFunction<Subject, String, Call> call, Function<Subject, String> state) {
        return new Scene(make, call, Map.of(), state, null);
    }

    Scene with(String column, String who) {
        var more = new HashMap<>(cast);
        more.put(column, who);
        return new Scene(make, call, more, state, needle);
    }

    boolean isCommand() {
        return state != null;
    }
}
