package vn.motcua.intake.document;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;

/** Answers with the bytes of a stored file, as they came; no browser shows them as a page, and no cache keeps them. */
@ApplicationScoped
public class FileAnswer {
    private final DocumentStore store;
    private final RoutingContext request;

    FileAnswer(DocumentStore store, RoutingContext request) {
        this.store = store;
        this.request = request;
    }

    public Response of(UUID application, UUID file, StoreFile.Stored stored) {
        return Response.ok(content(application, file), stored.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, stored.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .tag(stored.sha256())
                .build();
    }

    /** Aborts the stream when the request ends, because it may be unread: HEAD, a timeout, a client that disconnects. */
    private InputStream content(UUID application, UUID file) {
        var content = store.open(application, file);
        request.addEndHandler(_ -> Thread.startVirtualThread(content::abort));
        if (request.response().ended()) {
            content.abort();
        }
        return content;
    }
}
