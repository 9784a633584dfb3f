package vn.motcua.local;

import vn.motcua.stack.Part;
import vn.motcua.stack.StackFailure;

/** A process of the running system that a crash test can kill, suspend and restart. */
public final class LocalProcess {

    private final LocalSystem system;
    private final Part part;

    LocalProcess(LocalSystem system, Part part) {
        this.system = system;
        this.part = part;
    }

    /** The name of its log and of its pid file. */
    public String name() {
        return part.name();
    }

    public long pid() {
        return part.process().pid();
    }

    public boolean isAlive() {
        return part.process().isAlive();
    }

    /** SIGKILL: no last log line, no flush. */
    public void kill() {
        part.process().kill();
    }

    /** SIGTERM; returns when it has ended. */
    public void end() {
        part.stop();
    }

    /** SIGSTOP: the process is suspended, its sockets stay open. */
    public void suspend() {
        part.process().suspend();
    }

    /** SIGCONT. */
    public void resume() {
        part.process().resume();
    }

    /**
     * Restarts the process, after a clean stop if it still runs; returns when it is ready.
     *
     * @throws StackFailure if the system is being stopped, or the process does not start
     */
    public void restart() {
        part.stop();
        system.startAgain(part);
    }
}
