package vn.motcua.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.security.MessageDigest;

/** The answer to a command, and the fingerprint of its request. */
record StoredAnswer(byte[] asked, int status, String body, String location, String etag) {
    static StoredAnswer of(byte[] asked, Response answer, String body) {
        return new StoredAnswer(
                asked,
                answer.getStatus(),
                body,
                answer.getHeaderString(HttpHeaders.LOCATION),
                answer.getHeaderString(HttpHeaders.ETAG));
    }

    /** @throws Problem 422 if the request now is another one */
    Response replay(byte[] askedNow) {
        if (!MessageDigest.isEqual(asked, askedNow)) {
            throw Problem.unprocessable("idempotency-key-reused");
        }
        return response();
    }

    Response response() {
        Response.ResponseBuilder answer = Response.status(status);
        if (body != null) {
            answer.entity(body).type(MediaType.APPLICATION_JSON_TYPE);
        }
        if (location != null) {
            answer.location(URI.create(location));
        }
        return etag == null
                ? answer.build()
                : answer.header(HttpHeaders.ETAG, etag).build();
    }
}
