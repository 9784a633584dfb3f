package vn.motcua.playbook;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import vn.motcua.local.Service;
import vn.motcua.playbook.client.Answer;
import vn.motcua.playbook.client.Call;

/**
 * The request that gives a command.
 *
 * @param operation method and path as in the service's OpenAPI document; the play fills in the names in braces
 * @param who the person or system that gives it
 * @param body the body; returns null for none
 * @param finish adds what else the operation needs: a key, a version, a parameter
 * @param look the state to wait for before the command; null for none
 * @param keep stores in the play what later commands need of the answer
 * @param task the task it is given on; null if there is none
 * @param done shows after a lost answer that the command was done; null if a key does that, or if a repeat changes nothing
 */
public record Request<P extends Play<P>>(
        Service service,
        String operation,
        Function<P, String> who,
        Function<P, Object> body,
        BiFunction<P, Call, Call> finish,
        Look<P> look,
        BiConsumer<P, Answer> keep,
        OnTask task,
        Look<P> done) {

    /** A task of the worklist. @param step null for the leg's own step of work */
    public record OnTask(Post post, String step) {}

    /** A request without a body. */
    public static <P extends Play<P>> Request<P> of(Service service, String operation, Function<P, String> who) {
        return new Request<>(service, operation, who, _ -> null, (_, call) -> call, null, (_, _) -> {}, null, null);
    }

    public Request<P> by(Function<P, String> other) {
        return new Request<>(service, operation, other, body, finish, look, keep, task, done);
    }

    public Request<P> saying(Function<P, Object> other) {
        return new Request<>(service, operation, who, other, finish, look, keep, task, done);
    }

    public Request<P> finished(BiFunction<P, Call, Call> other) {
        return new Request<>(service, operation, who, body, other, look, keep, task, done);
    }

    public Request<P> onceThereIs(Look<P> other) {
        return new Request<>(service, operation, who, body, finish, other, keep, task, done);
    }

    public Request<P> keeping(BiConsumer<P, Answer> other) {
        return new Request<>(service, operation, who, body, finish, look, other, task, done);
    }

    /** Stores a text of the answer in the play under that name. */
    public Request<P> keeping(String name, String pointer) {
        return keeping((play, answer) -> play.know(name, answer.text(pointer)));
    }

    /** With a new Idempotency-Key. */
    public Request<P> keyed() {
        return finished((_, call) -> call.keyed());
    }

    /** With {@code If-Match: *}. */
    public Request<P> onAnyVersion() {
        return finished((_, call) -> call.ifMatch("*"));
    }

    public Request<P> onTask(Post post, String step) {
        return new Request<>(service, operation, who, body, finish, look, keep, new OnTask(post, step), done);
    }

    public Request<P> doneWhen(Look<P> other) {
        return new Request<>(service, operation, who, body, finish, look, keep, task, other);
    }

    /** The call, with the play's current values. */
    public Call call(P play) {
        // The body comes first, because building it may select the object that the path names.
        var said = body.apply(play);
        var space = operation.indexOf(' ');
        var path = play.fill(operation.substring(space + 1));
        return finish.apply(play, Call.of(operation.substring(0, space), path, said));
    }
}
