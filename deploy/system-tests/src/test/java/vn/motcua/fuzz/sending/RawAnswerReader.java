package vn.motcua.fuzz.sending;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads one answer from a connection (RFC 9112). */
final class RawAnswerReader {
    private final InputStream in;
    private final boolean bodyless;

    RawAnswerReader(InputStream in, boolean bodyless) {
        this.in = in;
        this.bodyless = bodyless;
    }

    RawAnswer read(long from) throws IOException {
        var status = status();
        while (status >= 100 && status < 200) {
            headers();
            status = status();
        }
        var headers = headers();
        var body = bodyless || status == 204 || status == 304 ? new byte[0] : body(headers);
        return new RawAnswer(status, headers, body, RawConnection.since(from), null);
    }

    private int status() throws IOException {
        var line = line();
        if (!line.matches("HTTP/1\\.[01] [0-9]{3}( .*)?")) {
            throw new IOException("not a status line: " + line);
        }
        return Integer.parseInt(line.substring(9, 12));
    }

    private List<RawCall.Header> headers() throws IOException {
        var headers = new ArrayList<RawCall.Header>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            var colon = line.indexOf(':');
            headers.add(new RawCall.Header(
                    line.substring(0, colon), line.substring(colon + 1).strip()));
        }
        return headers;
    }

    private byte[] body(List<RawCall.Header> headers) throws IOException {
        for (var header : headers) {
            if (header.name().equalsIgnoreCase("Transfer-Encoding")) {
                return chunks();
            }
            if (header.name().equalsIgnoreCase("Content-Length")) {
                return exactly(Integer.parseInt(header.value()));
            }
        }
        return in.readAllBytes();
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (var size = size(); size > 0; size = size()) {
            body.write(exactly(size));
            line();
        }
        headers();
        return body.toByteArray();
    }

    private int size() throws IOException {
        return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the body ended after %d of %d bytes".formatted(bytes.length, length));
        }
        return bytes;
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (var read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new EOFException("closed");
            }
            line.write(read);
        }
        var text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
