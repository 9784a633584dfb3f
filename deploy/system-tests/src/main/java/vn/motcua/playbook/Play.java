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

/** Something on its way through the system, with what was done for it so far. One thread at a time. */
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

    /** Distinguishes what a command is about where there can be several, as the legs of a case. */
    protected String about(Row<P> row) {
        return row.name();
    }

    /** Gives what comes before the row on the usual way and was not given yet, and waits until it can be given. */
    public P at(Order<P> order) {
        var before = order.row().after();
        if (before != null) {
            past(before);
        }
        awaitTurn(order);
        return self();
    }

    /** The same, and gives it, unless it was given. */
    public P past(Row<P> row) {
        if (!given.contains(about(row))) {
            if (row.after() != null) {
                past(row.after());
            }
            for (int i = row.times(self()); i > 0; i--) {
                give(row);
            }
            // Also where there is nothing to give.
            given.add(about(row));
        }
        return self();
    }

    /** As soon as it can be given. */
    public Answer give(Order<P> order) {
        awaitTurn(order);
        return noted(order, hand.deliver(self(), order));
    }

    /** One after the other. */
    @SafeVarargs
    public final P give(Order<P> first, Order<P> second, Order<P>... others) {
        give(first);
        give(second);
        for (var other : others) {
            give(other);
        }
        return self();
    }

    /** Now, and whatever comes of it. */
    public Answer attempt(Order<P> order) {
        var answer = send(order);
        return answer.isDone() ? noted(order, answer) : answer;
    }

    /** That command was given in another way. */
    public P afterwards(Row<P> row) {
        given.add(about(row));
        return self();
    }

    private Answer noted(Order<P> order, Answer answer) {
        order.request().keep().accept(self(), answer);
        given.add(about(order.row()));
        return answer;
    }

    /** What a hand delivers, once. */
    public Answer send(Order<P> order) {
        return city.send(order.request().who().apply(self()), order.request().service(), call(order));
    }

    private void awaitTurn(Order<P> order) {
        var look = order.request().look();
        if (look != null) {
            await(order.request().who().apply(self()), look);
        }
    }

    /** Until that person sees it. */
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

    /** @throws IllegalStateException if no command before has told */
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

    /** All of it by name. */
    public Map<String, String> known() {
        return Map.copyOf(known);
    }

    /** With what is known in place of what stands in braces. */
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
