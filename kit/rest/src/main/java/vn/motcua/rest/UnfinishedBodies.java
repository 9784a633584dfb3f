package vn.motcua.rest;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tracks requests whose bodies are still arriving. Each address may have a limited number of them, and each body needs a
 * minimum speed: otherwise a few hundred open sockets of one sender would block all other callers.
 */
@Singleton
class UnfinishedBodies {
    private final Map<String, Set<Body>> byAddress = new ConcurrentHashMap<>();
    private final int share;
    private final Duration patience;
    private final long bytesPerSecond;

    UnfinishedBodies(RequestSettings settings) {
        this.share = settings.bodiesPerAddress();
        this.patience = settings.bodyPatience();
        this.bytesPerSecond = settings.bodyBytesPerSecond();
    }

    Body of(HttpServerRequest request) {
        return new Body(request);
    }

    private Set<Body> with(Set<Body> others, Body body) {
        var all = others == null ? new HashSet<Body>() : others;
        if (all.size() >= share) {
            all.removeIf(other -> !other.isComing());
        }
        if (all.size() < share) {
            body.admitted = all.add(body);
        }
        return all;
    }

    /** The body of one request. */
    final class Body {
        private final long since = System.nanoTime();
        private final HttpServerRequest request;
        private final String address;
        private volatile boolean admitted;

        private Body(HttpServerRequest request) {
            this.request = request;
            var remote = request.remoteAddress();
            address = remote == null ? "" : String.valueOf(remote.hostAddress());
        }

        /** Whether the address may send this body in addition to its others; only called if the body is still arriving after a while. */
        boolean hasAShare() {
            byAddress.compute(address, (_, others) -> admitted ? others : with(others, this));
            return admitted;
        }

        /** Reads the headers, because a request without a body, or of length 0, has not ended until somebody reads it. */
        boolean isComing() {
            if (request.isEnded()) {
                return false;
            }
            var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
            return length == null
                    ? request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                    : request.bytesRead() < Long.parseLong(length);
        }

        boolean isInTime() {
            var allowed = patience.plusSeconds(request.bytesRead() / bytesPerSecond);
            return System.nanoTime() - since < allowed.toNanos();
        }

        void end() {
            byAddress.computeIfPresent(address, (_, all) -> {
                all.remove(this);
                return all.isEmpty() ? null : all;
            });
        }
    }
}
