package vn.motcua.playbook;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.playbook.client.Answer;
import vn.motcua.playbook.client.Call;
import vn.motcua.playbook.client.City;

/** An object in progress in the system, with the commands given so far. Not for several threads at a time. */
public abstract class Play<P extends Play<P>> {
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    private final City city;
    private final Hand<P> hand;
    private final Map<String, String> known = new ConcurrentHashMap<>();
    private final Set<String> given = new HashSet<>();

    protected Play(City city, Hand<P> hand) {
        this.city = city;
        this.hand = hand;
    }

    protected abstract P self();

    /** Identifies the object of a command if there can be several, as the legs of a case. */
    protected String about(Row<P> row) {
        return row.name();
    }

    /** Gives all missing predecessors of the command on the usual path, and waits until the command itself can be given. */
    public P at(Order<P> order) {
        var before = order.row().after();
        if (before != null) {
            past(before);
        }
        awaitTurn(order);
        return self();
    }

    /** Gives the missing predecessors and the command itself, unless it was given already. */
    public P past(Row<P> row) {
        if (!given.contains(about(row))) {
            if (row.after() != null) {
                past(row.after());
            }
            for (int i = row.times(self()); i > 0; i--) {
                give(row);
            }
            // Also if the row is given zero times.
            given.add(about(row));
        }
        return self();
    }

    /** Waits until the command can be given, and gives it. */
    public Answer give(Order<P> order) {
        awaitTurn(order);
        return noted(order, hand.deliver(self(), order));
    }

    /** Gives the commands one after the other. */
    @SafeVarargs
    public final P give(Order<P> first, Order<P> second, Order<P>... others) {
        give(first);
        give(second);
        for (var other : others) {
            give(other);
        }
        return self();
    }

    /** Gives the command without waiting; returns any answer. */
    public Answer attempt(Order<P> order) {
        var answer = send(order);
        return answer.isDone() ? noted(order, answer) : answer;
    }

    /** Notes that the command was given in another way. */
    public P afterwards(Row<P> row) {
        given.add(about(row));
        return self();
    }

    private Answer noted(Order<P> order, Answer answer) {
        order.request().keep().accept(self(), answer);
        given.add(about(order.row()));
        return answer;
    }

    /** Sends the command once. */
    public Answer send(Order<P> order) {
        return city.send(order.request().who().apply(self()), order.request().service(), call(order));
    }

    private void awaitTurn(Order<P> order) {
        var look = order.request().look();
        if (look != null) {
            await(order.request().who().apply(self()), look);
        }
    }

    /** Waits until that person sees the state. */
    public void await(String who, Look<P> look) {
        hand.await(self(), who, look);
    }

    public Call call(Order<P> order) {
        return order.request().call(self());
    }

    public P know(String name, String value) {
        known.put(name, value);
        return self();
    }

    /** @throws IllegalStateException if no earlier command has stored the value */
    public String known(String name) {
        var value = known.get(name);
        if (value == null) {
            throw new IllegalStateException("of %s nobody knows yet %s".formatted(this, name));
        }
        return value;
    }

    public boolean knows(String name) {
        return known.containsKey(name);
    }

    public UUID id() {
        return UUID.fromString(known("id"));
    }

    /** All stored values by name. */
    public Map<String, String> known() {
        return Map.copyOf(known);
    }

    /** Replaces the names in braces by the stored values. */
    public String fill(String path) {
        return NAME.matcher(path).replaceAll(name -> Matcher.quoteReplacement(known(name.group(1))));
    }

    public City city() {
        return city;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + known;
    }
}
