package vn.motcua.playbook;

import vn.motcua.playbook.client.Answer;
import vn.motcua.playbook.client.Eventually;
import vn.motcua.playbook.client.ExpectationFailed;

/** How commands are delivered. */
public interface Hand<P extends Play<P>> {

    /** Waits until that person sees the state. */
    void await(P play, String who, Look<P> look);

    /** The answer that acknowledges the command. */
    Answer deliver(P play, Order<P> order);

    /** Sends each command once. @return a hand that throws {@link ExpectationFailed} if a command is not acknowledged */
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
            var answer = play.send(order);
            if (!answer.isDone()) {
                throw new ExpectationFailed(answer.toString());
            }
            return answer;
        }
    }
}
