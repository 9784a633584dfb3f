package vn.motcua.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A target that sends its name, echoes what it receives, and closes when the other side has finished. */
final class Greeter implements AutoCloseable {

    private final char name;
    private final ServerSocket listener;
    private final Thread acceptor;
    private final BlockingQueue<Socket> connections = new LinkedBlockingQueue<>();

    Greeter(char name) throws IOException {
        this.name = name;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.acceptor = Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Waits for the next connection. */
    Socket connection() throws InterruptedException {
        return connections.take();
    }

    /** A closed listener may still accept a connection until its acceptor thread has ended. */
    @Override
    public void close() throws IOException {
        listener.close();
        try {
            acceptor.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (var socket : connections) {
            socket.close();
        }
    }

    private void accept() {
        try {
            while (true) {
                var socket = listener.accept();
                connections.add(socket);
                Thread.ofVirtual().start(() -> greet(socket));
            }
        } catch (IOException _) {
            // The test is over.
        }
    }

    private void greet(Socket socket) {
        try (socket) {
            socket.getOutputStream().write(name);
            socket.getInputStream().transferTo(socket.getOutputStream());
        } catch (IOException e) {
            if (!socket.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
