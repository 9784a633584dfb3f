package vn.motcua.playbook;

import java.util.function.BiPredicate;
import java.util.function.Function;
import vn.motcua.local.Service;
import vn.motcua.playbook.client.Answer;
import vn.motcua.playbook.client.Call;

/**
 * What must be there before a command can be given: others may still be bringing it about.
 *
 * @param what it is, for whoever waits in vain
 * @param read as the one who will give the command
 * @param seen whether it is there; what the command needs of the answer is written down in the play
 */
public record Look<P extends Play<P>>(
        String what, Service service, Function<P, Call> read, BiPredicate<P, Answer> seen) {

    /** One look. */
    public boolean isSeen(P play, String who) {
        return isSeenIn(answer(play, who), play);
    }

    /** Never in an answer that refuses, or is none. */
    public boolean isSeenIn(Answer answer, P play) {
        return answer.isDone() && seen.test(play, answer);
    }

    public Answer answer(P play, String who) {
        return play.city().send(who, service, read.apply(play));
    }
}
