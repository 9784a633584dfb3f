package vn.motcua.authorisation;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.motcua.playbook.Order;
import vn.motcua.playbook.Play;
import vn.motcua.playbook.client.Call;
import vn.motcua.playbook.client.City;

/**
 * How a row of the table is tested: an object in the right state, and a request about it that can be refused only because
 * of its caller.
 *
 * @param make creates a new object; each allowed command gets its own
 * @param call the request about an object, by the caller's column
 * @param cast the person of a column in this scene, if it is not the usual one
 * @param state the state that a refused command must not change; null for a read
 * @param needle the text that a list contains if it lists the object; null if there is no list
 */
record Scene<P extends Play<?>>(
        Supplier<P> make,
        BiFunction<P, String, Call> call,
        Map<String, String> cast,
        Function<P, String> state,
        Function<P, String> needle) {

    /** An object that no command of the playbook creates. */
    static final class Thing extends Play<Thing> {
        Thing(City city) {
            super(city, null);
        }

        @Override
        protected Thing self() {
            return this;
        }
    }

    static <P extends Play<?>> Scene<P> read(Supplier<P> make, Function<P, Call> call) {
        return new Scene<>(make, (object, column) -> call.apply(object), Map.of(), null, null);
    }

    static <P extends Play<?>> Scene<P> list(Supplier<P> make, Function<P, Call> call, Function<P, String> needle) {
        return new Scene<>(make, (object, column) -> call.apply(object), Map.of(), null, needle);
    }

    static <P extends Play<?>> Scene<P> command(
            Supplier<P> make, BiFunction<P, String, Call> call, Function<P, String> state) {
        return new Scene<>(make, call, Map.of(), state, null);
    }

    /** The scene of a row of the playbook. @param fresh an object for which some or all preceding commands are still missing */
    static <P extends Play<P>> Scene<P> of(Order<P> order, Supplier<P> fresh, Function<P, String> state) {
        return command(() -> fresh.get().at(order), (object, column) -> object.call(order), state);
    }

    Scene<P> with(String column, String who) {
        var more = new HashMap<>(cast);
        more.put(column, who);
        return new Scene<>(make, call, more, state, needle);
    }

    boolean isCommand() {
        return state != null;
    }
}
