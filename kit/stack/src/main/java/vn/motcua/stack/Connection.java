package vn.motcua.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.util.List;

/** One connection through a {@link TcpProxy}: a client, a target, and the bytes between them in both directions. */
final class Connection {

    private static final int CHUNK_BYTES = 16_384;

    /** A suspended target with a full backlog gives no answer, like a missing one. */
    private static final int PATIENCE_MILLISECONDS = 2_000;

    private final Socket client;
    private final Gate gate;
    private Socket target = new Socket();
    private volatile boolean aborted;

    Connection(Socket client, Gate gate) {
        this.client = client;
        this.gate = gate;
    }

    /** Serves the connection until both sides have finished or one has broken it off. */
    void run(List<Integer> targets) {
        try {
            gate.pass(() -> aborted);
            dial(targets);
            client.setTcpNoDelay(true);
            target.setTcpNoDelay(true);
            var answers = Thread.ofVirtual().start(() -> pump(target, client));
            pump(client, target);
            answers.join();
            client.close();
            target.close();
        } catch (IOException _) {
            abort();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            abort();
        }
    }

    /** Breaks the connection off: both sides see a reset, so that neither mistakes partial data for the whole. */
    void abort() {
        aborted = true;
        reset(client);
        synchronized (this) {
            reset(target);
        }
        gate.wake();
    }

    private void dial(List<Integer> targets) throws IOException {
        IOException last = null;
        for (var port : targets) {
            try {
                next().connect(new InetSocketAddress("127.0.0.1", port), PATIENCE_MILLISECONDS);
                return;
            } catch (IOException refused) {
                last = refused;
            }
        }
        throw last == null ? new IOException("There is no target") : last;
    }

    private synchronized Socket next() throws IOException {
        target.close();
        if (aborted) {
            throw new IOException("Broken off");
        }
        target = new Socket();
        return target;
    }

    /** The end of one direction is passed on; the other direction may continue. */
    private void pump(Socket from, Socket to) {
        try {
            var bytes = new byte[CHUNK_BYTES];
            for (int count = from.getInputStream().read(bytes);
                    count >= 0;
                    count = from.getInputStream().read(bytes)) {
                gate.pass(() -> aborted);
                to.getOutputStream().write(bytes, 0, count);
            }
            gate.pass(() -> aborted);
            to.shutdownOutput();
        } catch (IOException _) {
            abortAtTheGate();
        }
    }

    /** On a frozen link the peer does not even see the break. */
    private void abortAtTheGate() {
        try {
            gate.pass(() -> aborted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            abort();
        }
    }

    private static void reset(Socket socket) {
        try {
            socket.setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException _) {
            // It is closed already.
        }
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
