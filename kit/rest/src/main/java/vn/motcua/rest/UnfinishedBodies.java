package vn.motcua.rest;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Requests whose bodies are still coming. Each address may have a share of them, and each body must come at a least speed:
 * otherwise a few hundred open sockets of one sender would keep everybody out.
 */
@Singleton
class UnfinishedBodies {
    private final Map<String, Set<Body>> byAddress = new ConcurrentHashMap<>();
    private final int share;
    private final Duration patience;
    private final long bytesPerSecond;

    /**
     * @param share how many bodies one address may send at a time
     * @param patience how long a body may take beside the time that its bytes are worth
     * @param bytesPerSecond the least speed on average
     */
    UnfinishedBodies(
            @ConfigProperty(name = "motcua.http.bodies-per-address") int share,
            @ConfigProperty(name = "motcua.http.body-patience") Duration patience,
            @ConfigProperty(name = "motcua.http.body-bytes-per-second") long bytesPerSecond) {
        this.share = share;
        this.patience = patience;
        this.bytesPerSecond = bytesPerSecond;
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

    /** Of one request. */
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

        /** Whether its address may send it beside what else it sends; asked for what is still coming after a while. */
        boolean hasAShare() {
            byAddress.compute(address, (_, others) -> admitted ? others : with(others, this));
            return admitted;
        }

        /** A request without a body has no end of its own until somebody reads it; one of length 0 neither. */
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
