package vn.motcua.notification.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * An SMTP server that answers one command with a given text: {@code CONNECT}, {@code AUTH}, {@code MAIL}, {@code RCPT},
 * {@code DATA} or {@code .}.
 */
final class RefusingServer implements AutoCloseable {
    private final ServerSocket server;
    private final String command;
    private final String refusal;

    RefusingServer(String command, String refusal) throws IOException {
        this.command = command;
        this.refusal = refusal;
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                try (var socket = server.accept()) {
                    talk(socket);
                }
            }
        } catch (SocketException closed) {
            // The test is over.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void talk(Socket socket) throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        say(socket, "CONNECT", "220 mail.example.vn");
        var inData = false;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (inData && !line.equals(".")) {
                continue;
            }
            var word = line.split(" ")[0].toUpperCase(Locale.ROOT);
            inData = word.equals("DATA") && !command.equals("DATA");
            say(socket, word, usual(word));
        }
    }

    private static String usual(String word) {
        return switch (word) {
            case "EHLO" -> "250-mail.example.vn\r\n250 AUTH PLAIN LOGIN";
            case "AUTH" -> "235 2.7.0 Accepted";
            case "DATA" -> "354 Go ahead";
            case "QUIT" -> "221 Bye";
            default -> "250 2.0.0 OK";
        };
    }

    private void say(Socket socket, String word, String usual) throws IOException {
        var answer = word.equals(command) ? refusal : usual;
        socket.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
