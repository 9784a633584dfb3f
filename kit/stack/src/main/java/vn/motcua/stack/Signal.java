package vn.motcua.stack;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The signals Java has no method for. */
enum Signal {
    STOP("STOP"),
    CONTINUE("CONT"),
    INTERRUPT("INT");

    private final String name;

    Signal(String name) {
        this.name = name;
    }

    /** Uses the shell's built-in {@code kill}, because a minimal machine may lack /bin/kill. */
    void send(ProcessHandle process) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
