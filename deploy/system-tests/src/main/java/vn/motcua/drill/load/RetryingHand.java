package vn.motcua.drill.load;

import static vn.motcua.playbook.CaseRow.SUBMIT;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.motcua.drill.ledger.TrackedCommand;
import vn.motcua.playbook.Case;
import vn.motcua.playbook.CaseRow;
import vn.motcua.playbook.Hand;
import vn.motcua.playbook.Look;
import vn.motcua.playbook.Order;
import vn.motcua.playbook.Play;
import vn.motcua.playbook.Row;
import vn.motcua.playbook.client.Answer;

/** Delivers the commands of one application or decision: each is acknowledged and in the ledger before the next. */
final class RetryingHand<P extends Play<P>> implements Hand<P> {
    private final RetryingClient client;
    private final Pace pace;
    private final String mail;

    /** @param mail an address that no other application has */
    RetryingHand(RetryingClient client, Pace pace, String mail) {
        this.client = client;
        this.pace = pace;
        this.mail = mail;
    }

    @Override
    public void await(P play, String who, Look<P> look) {
        client.await(
                tracked(play, null, newKey()),
                "%s, as %s sees it".formatted(look.what(), who),
                () -> look.answer(play, who),
                answer -> Optional.of(answer).filter(seen -> look.isSeenIn(seen, play)));
    }

    <T> T await(String what, Supplier<Answer> read, Function<Answer, Optional<T>> look) {
        return client.await(new TrackedCommand(SUBMIT, mail, null, null, newKey()), what, read, look);
    }

    /** Repeats the request until it succeeds. */
    void await(String what, Supplier<Answer> attempt) {
        await(what, attempt, Optional::of);
    }

    @Override
    public Answer deliver(P play, Order<P> order) {
        pace.pause();
        var call = play.call(order);
        var key = call.headers().getOrDefault("Idempotency-Key", newKey());
        var who = order.request().who().apply(play);
        var done = order.request().done();
        return client.deliver(
                tracked(play, order.row(), key),
                again -> again && order.request().task() != null
                        ? onTheVersionOfNow(play, order, who)
                        : play.city().send(who, order.request().service(), call),
                () -> done == null
                        ? Optional.empty()
                        : Optional.of(done.answer(play, who)).filter(answer -> done.isSeenIn(answer, play)));
    }

    private Answer onTheVersionOfNow(P play, Order<P> order, String who) {
        order.request().look().isSeen(play, who);
        return play.send(order);
    }

    private TrackedCommand tracked(P play, Row<P> row, String key) {
        if (play instanceof Case file) {
            var command = row == null ? SUBMIT : CaseRow.valueOf(row.name());
            var leg = command.isOfLeg() ? file.known("leg") : null;
            return new TrackedCommand(command, mail, file.knows("id") ? file.id() : null, leg, key);
        }
        return new TrackedCommand(null, mail, null, null, key);
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
