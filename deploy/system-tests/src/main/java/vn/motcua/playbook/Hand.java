package vn.motcua.playbook;

import java.util.Optional;
import vn.motcua.playbook.client.Answer;
import vn.motcua.playbook.client.Eventually;
import vn.motcua.playbook.client.ExpectationFailed;

/** How commands are delivered. */
public interface Hand<P extends Play<P>> {

    /** Waits until that person sees the state. */
    void await(P play, String who, Look<P> look);

    /** The answer that acknowledges the command. */
    Answer deliver(P play, Order<P> order);

    /**
     * Sends each command, and the same again while the answer is 503: nothing was done, and its {@code Retry-After} says to come again.
     *
     * @return a hand that throws {@link ExpectationFailed} if a command is not acknowledged
     */
    static <P extends Play<P>> Hand<P> firm() {
        return new Firm<>();
    }

    /** See {@link #firm}. */
    record Firm<P extends Play<P>>() implements Hand<P> {
        @Override
        public void await(P play, String who, Look<P> look) {
            Eventually.holds("%s of %s, as %s sees it".formatted(look.what(), play, who), () -> look.isSeen(play, who));
        }

        @Override
        public Answer deliver(P play, Order<P> order) {
            var who = order.request().who().apply(play);
            var call = play.call(order);
            var answer = Eventually.get(
                    "an answer to " + order.row().name(),
                    () -> Optional.of(play.city().send(who, order.request().service(), call))
                            .filter(said -> said.status() != 503));
            if (!answer.isDone()) {
                throw new ExpectationFailed(answer.toString());
            }
            return answer;
        }
    }
}
