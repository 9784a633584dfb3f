package vn.motcua.rest;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import vn.motcua.events.Messages;

/**
 * A body that is read into a record must be JSON, even if its operation does not say so. Otherwise the framework would build a
 * record with one text from any text/plain body through its constructor and bypass all JSON checks.
 */
@Provider
public class RecordsAsJson implements ReaderInterceptor {
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (context.getType().isRecord() && !isJson(context.getMediaType())) {
            throw Problem.unsupportedMediaType(Messages.of("unsupported-media-type"));
        }
        return context.proceed();
    }

    static boolean isJson(MediaType type) {
        return type != null && type.getSubtype().endsWith("json");
    }
}
