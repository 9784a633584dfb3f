package vn.motcua.stack;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** The gate that every chunk of a {@link TcpProxy} passes: at once, after a delay, or only after it is opened again. */
final class Gate {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Duration delay = Duration.ZERO;
    private boolean shut;

    /** Sets the delay, also for threads that already wait. */
    void delay(Duration each) {
        change(() -> delay = each);
    }

    void shut() {
        change(() -> shut = true);
    }

    void open() {
        change(() -> shut = false);
    }

    /** Wakes waiting threads so that those of an aborted connection give up. */
    void wake() {
        change(() -> {});
    }

    /** Waits until the gate lets the caller through, or until {@code givenUp}. */
    void pass(BooleanSupplier givenUp) throws InterruptedIOException {
        lock.lock();
        try {
            var came = System.nanoTime();
            var left = delay.toNanos();
            while ((shut || left > 0) && !givenUp.getAsBoolean()) {
                await(left);
                left = delay.toNanos() - (System.nanoTime() - came);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(e.getMessage());
        } finally {
            lock.unlock();
        }
    }

    private void await(long nanoseconds) throws InterruptedException {
        if (shut) {
            changed.await();
        } else {
            changed.awaitNanos(nanoseconds);
        }
    }

    private void change(Runnable what) {
        lock.lock();
        try {
            what.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
