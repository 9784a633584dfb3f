package vn.motcua.intake.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;

/**
 * The portal's document server. Only addresses below an allowed base are called, and no redirect is followed: a
 * deceived portal must not make us call our own network.
 */
@ApplicationScoped
class PortalSource implements AutoCloseable {
    private final DocumentRules rules;
    private final HttpClient client;

    PortalSource(DocumentRules rules) {
        this.rules = rules;
        this.client = HttpClient.newBuilder()
                .followRedirects(Redirect.NEVER)
                .connectTimeout(rules.fetch().timeout())
                .build();
    }

    /** Empty if the URL is invalid or not below an allowed base. */
    Optional<URI> allowed(String url) {
        try {
            var uri = new URI(url);
            return allows(uri) ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private boolean allows(URI uri) {
        var plain = uri.getRawUserInfo() == null
                && uri.getRawFragment() == null
                && uri.getRawPath() != null
                && uri.normalize().equals(uri)
                && !uri.getRawPath().contains("%2e")
                && !uri.getRawPath().contains("%2E");
        return plain && rules.fetch().allowed().orElse(List.of()).stream().anyMatch(base -> below(base, uri));
    }

    private static boolean below(URI base, URI uri) {
        var path = base.getRawPath().endsWith("/") ? base.getRawPath() : base.getRawPath() + "/";
        return base.getScheme().equalsIgnoreCase(uri.getScheme())
                && base.getHost().equalsIgnoreCase(uri.getHost())
                && base.getPort() == uri.getPort()
                && uri.getRawPath().startsWith(path);
    }

    HttpResponse<InputStream> get(URI uri) throws IOException, InterruptedException {
        // Checks again, because the list of allowed bases may have become shorter since the portal named the address.
        if (!allows(uri)) {
            throw new IOException("no longer an allowed base");
        }
        var request = HttpRequest.newBuilder(uri)
                .timeout(rules.fetch().timeout())
                .GET()
                .build();
        return client.send(request, BodyHandlers.ofInputStream());
    }

    @Override
    public void close() {
        client.close();
    }
}
