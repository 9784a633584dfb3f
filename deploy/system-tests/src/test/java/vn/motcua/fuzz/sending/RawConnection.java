package vn.motcua.fuzz.sending;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import vn.motcua.fuzz.sending.RawCall.Framing;

/** HTTP/1.1 by hand over one connection: sends requests that a client library would refuse to send. */
public final class RawConnection implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI address;
    private Socket socket;
    private InputStream in;

    public RawConnection(URI address) {
        this.address = address;
    }

    /** If the server has closed the connection meanwhile, that is no fault: retries once on a new connection. */
    public RawAnswer send(RawCall call) {
        var reused = socket != null;
        var answer = attempt(call);
        return answer.status() == 0 && reused && !call.framing().equals(Framing.TOO_LONG) ? attempt(call) : answer;
    }

    private RawAnswer attempt(RawCall call) {
        var from = System.nanoTime();
        try {
            connect();
            var unwritten = write(call);
            var answer = new RawAnswerReader(in, call.method().equals("HEAD")).read(from);
            if (unwritten != null || answer.lastOnConnection() || call.reach() == RawCall.Reach.DECODER) {
                close();
            }
            return answer;
        } catch (SocketTimeoutException e) {
            close();
            return RawAnswer.none("no answer within " + PATIENCE, since(from));
        } catch (IOException e) {
            close();
            return RawAnswer.none(e.toString(), since(from));
        }
    }

    private void connect() throws IOException {
        if (socket == null) {
            socket = new Socket();
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
            in = new BufferedInputStream(socket.getInputStream());
        }
    }

    // A server may answer, and stop reading, before it has the whole body: its answer still counts.
    private IOException write(RawCall call) {
        try {
            var out = socket.getOutputStream();
            out.write(head(call));
            out.write(isChunked(call) ? chunked(call.body()) : call.body());
            out.flush();
            if (call.framing() == Framing.TOO_LONG) {
                socket.shutdownOutput();
            }
            return null;
        } catch (IOException e) {
            return e;
        }
    }

    private byte[] head(RawCall call) {
        var head = new StringBuilder()
                .append(call.method())
                .append(' ')
                .append(call.target())
                .append(" HTTP/1.1\r\nHost: ")
                .append(address.getAuthority())
                .append("\r\n");
        call.headers()
                .forEach(header -> head.append(header.name())
                        .append(": ")
                        .append(header.value())
                        .append("\r\n"));
        head.append(framing(call)).append("\r\n");
        return head.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String framing(RawCall call) {
        var length = call.body().length;
        return switch (call.framing()) {
            case EXACT -> length > 0 || call.method().equals("POST") ? "Content-Length: " + length + "\r\n" : "";
            case CHUNKED -> "Transfer-Encoding: chunked\r\n";
            case TOO_LONG -> "Content-Length: " + (length + 100) + "\r\n";
            case NOT_A_NUMBER -> "Content-Length: many\r\n";
            case NEGATIVE -> "Content-Length: -1\r\n";
            case TWO_LENGTHS -> "Content-Length: " + length + "\r\nContent-Length: " + (length + 1) + "\r\n";
            case LENGTH_AND_CHUNKED -> "Content-Length: " + length + "\r\nTransfer-Encoding: chunked\r\n";
        };
    }

    private static boolean isChunked(RawCall call) {
        return call.framing() == Framing.CHUNKED || call.framing() == Framing.LENGTH_AND_CHUNKED;
    }

    private static byte[] chunked(byte[] body) throws IOException {
        var out = new ByteArrayOutputStream();
        for (int from = 0; from < body.length; from += 4000) {
            var size = Math.min(4000, body.length - from);
            out.write((Integer.toHexString(size) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.write(body, from, size);
            out.write('\r');
            out.write('\n');
        }
        out.write("0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    static Duration since(long from) {
        return Duration.ofNanos(System.nanoTime() - from);
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            socket = null;
        }
    }
}
