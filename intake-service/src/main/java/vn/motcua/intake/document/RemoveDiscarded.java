package vn.motcua.intake.document;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.messaging.Closing;
import vn.motcua.messaging.ScheduledWork;
import vn.motcua.rest.Problem;

/** Removes discarded bytes from the store. Removing twice does no harm, so a row goes only after its bytes. */
@ApplicationScoped
class RemoveDiscarded {
    private final DiscardedObjects discarded;
    private final DocumentStore store;
    private final ScheduledWork scheduled;

    RemoveDiscarded(DiscardedObjects discarded, DocumentStore store, Closing closing) {
        this.discarded = discarded;
        this.store = store;
        this.scheduled = new ScheduledWork(closing, RemoveDiscarded.class, "Removing discarded documents");
    }

    @Scheduled(every = "${motcua.intake.document.remove.every}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void removeWhatIsDue() {
        scheduled.run(this::removeAllDue);
    }

    private void removeAllDue() {
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().call(this::removeOne);
        }
    }

    private boolean removeOne() {
        return discarded.takeDue().filter(this::isRemoved).isPresent();
    }

    private boolean isRemoved(DiscardedObject object) {
        try {
            store.remove(object.applicationId(), object.documentId());
        } catch (Problem storeIsAway) {
            // It has logged why. The next run begins with another one, in case only this one cannot be removed.
            discarded.postpone(object);
            return false;
        }
        discarded.delete(object);
        return true;
    }
}
