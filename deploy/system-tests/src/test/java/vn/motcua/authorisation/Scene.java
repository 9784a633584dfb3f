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
 * How a row of the table is tried: an object in the right state, and a request about it that nothing but the caller stands
 * against.
 *
 * @param make a new object; a command that is allowed gets one of its own
 * @param call the request about an object, by the caller's column
 * @param cast who sits in a column here, where it is not who usually does
 * @param state what a refused command must leave as it is; null where nothing is changed
 * @param needle what a list contains if the object is listed; null where there is no list
 */
record Scene<P extends Play<?>>(
        Supplier<P> make,
        BiFunction<P, String, Call> call,
        Map<String, String> cast,
        Function<P, String> state,
        Function<P, String> needle) {

    /** Something that no command of the playbook makes. */
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

    /** A row of the playbook. @param fresh an object for which nothing was done yet, or not all that comes before */
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
