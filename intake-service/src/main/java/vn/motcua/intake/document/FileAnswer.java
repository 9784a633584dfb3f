package vn.motcua.intake.document;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.io.InputStream;
import java.util.UUID;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import vn.motcua.objects.ObjectStore;
import vn.motcua.objects.ObjectStores;

/** Answers with the bytes of a stored file, as they came; no browser shows them as a page, and no cache keeps them. */
@ApplicationScoped
public class FileAnswer {
    private final DocumentStore store;
    private final ObjectStore released;
    private final RoutingContext request;

    FileAnswer(DocumentStore store, ObjectStores stores, RoutingContext request) {
        this.store = store;
        this.released = stores.released();
        this.request = request;
    }

    /** A document of an application. */
    public Response of(UUID application, UUID file, StoreFile.Stored stored) {
        var content = store.open(application, file);
        return answer(content, stored.mediaType()).tag(stored.sha256()).build();
    }

    /** A file that the office has released. @throws Problem 503 while it is not there yet */
    public Response released(UUID file, String mediaType) {
        return answer(released.open(file.toString()), mediaType).build();
    }

    private ResponseBuilder answer(ResponseInputStream<GetObjectResponse> content, String mediaType) {
        return Response.ok(abortedAtTheEnd(content), mediaType)
                .header(HttpHeaders.CONTENT_LENGTH, content.response().contentLength())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }

    /** Aborts the stream when the request ends, because it may be unread: HEAD, a timeout, a client that disconnects. */
    private InputStream abortedAtTheEnd(ResponseInputStream<GetObjectResponse> content) {
        request.addEndHandler(_ -> Thread.startVirtualThread(content::abort));
        if (request.response().ended()) {
            content.abort();
        }
        return content;
    }
}
