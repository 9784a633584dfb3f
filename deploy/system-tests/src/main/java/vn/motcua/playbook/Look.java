package vn.motcua.playbook;

import java.util.function.BiPredicate;
import java.util.function.Function;
import vn.motcua.local.Service;
import vn.motcua.playbook.client.Answer;
import vn.motcua.playbook.client.Call;

/**
 * A state that a command needs, and that other processes may still have to bring about.
 *
 * @param what its name, for the error message
 * @param read the request that reads it, sent as the person who gives the command
 * @param seen whether it is reached; stores in the play what the command needs of the answer
 */
public record Look<P extends Play<P>>(
        String what, Service service, Function<P, Call> read, BiPredicate<P, Answer> seen) {

    /** Reads once. */
    public boolean isSeen(P play, String who) {
        return isSeenIn(answer(play, who), play);
    }

    /** False for a refusal or an error. */
    public boolean isSeenIn(Answer answer, P play) {
        return answer.isDone() && seen.test(play, answer);
    }

    public Answer answer(P play, String who) {
        return play.city().send(who, service, read.apply(play));
    }
}
