package vn.motcua.playbook;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import vn.motcua.local.Service;
import vn.motcua.playbook.client.Answer;
import vn.motcua.playbook.client.Call;

/**
 * How a command is given.
 *
 * @param operation method and path as in the service's OpenAPI document; what stands in braces the play knows
 * @param who gives it
 * @param body what it says; gives null for nothing
 * @param finish puts in what else the operation wants: a key, a version, a parameter
 * @param look what must be there first; null for nothing
 * @param keep writes down in the play what later commands need of the answer
 * @param task on which it is given; null where there is none
 * @param done by which whoever lost the answer sees that it was done; null where a key says so, or doing it again changes nothing
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

    /** A task of the worklist. @param step null for the work of the leg, whatever it is called there */
    public record OnTask(Post post, String step) {}

    /** Without a body. */
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

    /** Keeps a text of the answer under that name. */
    public Request<P> keeping(String name, String pointer) {
        return keeping((play, answer) -> play.know(name, answer.text(pointer)));
    }

    /** Under a key of its own. */
    public Request<P> keyed() {
        return finished((_, call) -> call.keyed());
    }

    /** Whatever the version. */
    public Request<P> onAnyVersion() {
        return finished((_, call) -> call.ifMatch("*"));
    }

    public Request<P> onTask(Post post, String step) {
        return new Request<>(service, operation, who, body, finish, look, keep, new OnTask(post, step), done);
    }

    public Request<P> doneWhen(Look<P> other) {
        return new Request<>(service, operation, who, body, finish, look, keep, task, other);
    }

    /** As it would be sent now. */
    public Call call(P play) {
        // First, for what is said may be which of several things is meant.
        var said = body.apply(play);
        var space = operation.indexOf(' ');
        var path = play.fill(operation.substring(space + 1));
        return finish.apply(play, Call.of(operation.substring(0, space), path, said));
    }
}
