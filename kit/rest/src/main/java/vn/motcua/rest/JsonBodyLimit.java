package vn.motcua.rest;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Limits JSON bodies to 1 MB, with or without Content-Length. Files have the wider limit quarkus.http.limits.max-body-size. */
@Provider
public class JsonBodyLimit implements ReaderInterceptor {
    static final long BYTES = 1_000_000;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (RecordsAsJson.isJson(context.getMediaType())) {
            context.setInputStream(new Counted(context.getInputStream()));
        }
        return context.proceed();
    }

    private static final class Counted extends FilterInputStream {
        private long left = BYTES;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw Problem.tooLarge(BYTES);
            }
        }
    }
}
