package vn.motcua.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * A proxy before one or several ports of this machine that can simulate a slow, silent or broken link.
 *
 * <p>It distributes connections in turn and skips targets that refuse. {@code tc netem} is not in every kernel and
 * needs root; this proxy needs neither.
 */
public final class TcpProxy implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final int BACKLOG = 256;
    private static final long PAUSE_NANOSECONDS = 10_000_000;

    private final int port;
    private final List<Integer> targets;
    private final Gate gate = new Gate();
    private final Set<Connection> connections = new HashSet<>();
    private ServerSocket listener;
    private Thread acceptor;
    private int turn;

    /** Forwards connections to 127.0.0.1:{@code port} to the ports {@code targets} there. */
    public TcpProxy(int port, List<Integer> targets) {
        this.port = port;
        this.targets = List.copyOf(targets);
    }

    public int port() {
        return port;
    }

    /**
     * Starts to listen.
     *
     * @throws StackFailure if another process has the port
     */
    public synchronized void start() {
        if (listener != null) {
            return;
        }
        listener = listen();
        var started = listener;
        acceptor = Thread.ofVirtual().name("proxy " + port).start(() -> accept(started));
    }

    /** Breaks all connections off and frees the port. */
    @Override
    public void close() {
        cut();
    }

    /** Delays every chunk in both directions, and every new connection; zero switches the delay off. */
    public void delay(Duration each) {
        gate.delay(each);
    }

    /** Stops the flow of bytes; connections stay open and new ones are accepted. */
    public void freeze() {
        gate.shut();
    }

    /** Lets bytes flow again; none is lost. */
    public void thaw() {
        gate.open();
    }

    /** Breaks all connections off and refuses new ones. */
    public synchronized void cut() {
        if (listener == null) {
            return;
        }
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Connections are refused only after the accepting thread has released the socket.
        join(acceptor);
        listener = null;
        List.copyOf(connections).forEach(Connection::abort);
    }

    /** Accepts connections again. */
    public void restore() {
        start();
    }

    /** How many connections are open. */
    public synchronized int connections() {
        return connections.size();
    }

    private ServerSocket listen() {
        try {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(HOST, port), BACKLOG);
            return socket;
        } catch (IOException e) {
            throw new StackFailure("Port %d cannot be listened on: %s".formatted(port, e.getMessage()), e);
        }
    }

    private void accept(ServerSocket from) {
        while (!from.isClosed()) {
            try {
                var client = from.accept();
                Thread.ofVirtual().name("connection of " + port).start(() -> serve(from, client));
            } catch (IOException _) {
                if (!from.isClosed()) {
                    // This process has no file descriptor left, which is temporary.
                    LockSupport.parkNanos(PAUSE_NANOSECONDS);
                }
            }
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(ServerSocket from, Socket client) {
        var connection = new Connection(client, gate);
        try {
            if (begin(from, connection)) {
                connection.run(inTurn());
            } else {
                connection.abort();
            }
        } finally {
            end(connection);
        }
    }

    /** False if the proxy was cut after the connection was accepted. */
    private synchronized boolean begin(ServerSocket from, Connection connection) {
        return from == listener && connections.add(connection);
    }

    private synchronized void end(Connection connection) {
        connections.remove(connection);
    }

    private synchronized List<Integer> inTurn() {
        var order = new ArrayList<>(targets);
        Collections.rotate(order, -turn);
        turn = (turn + 1) % targets.size();
        return order;
    }
}
