package vn.motcua.local;

import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import vn.motcua.stack.Part;
import vn.motcua.stack.StackFailure;

/** Runs one action on several parts in parallel. */
final class Together {

    private Together() {}

    /** Returns when all are done; throws the first failure at once, while other actions may still run. */
    static void each(Collection<? extends Part> parts, Consumer<Part> action) {
        var executor = Executors.newCachedThreadPool();
        try {
            var work = new ExecutorCompletionService<Void>(executor);
            parts.forEach(part -> work.submit(() -> action.accept(part), null));
            for (int done = 0; done < parts.size(); done++) {
                work.take().get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted", e);
        } finally {
            executor.shutdown();
        }
    }
}
