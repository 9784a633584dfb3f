package vn.motcua.rest;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import vn.motcua.events.Messages;

/**
 * What becomes a record comes as JSON, whether or not its operation says so. Else a record of one text would be made of any text/plain
 * by its constructor, past all that is asked of JSON.
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
