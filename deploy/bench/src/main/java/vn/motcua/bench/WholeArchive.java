package vn.motcua.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.function.Supplier;
import vn.motcua.local.Service;
import vn.motcua.playbook.client.Addresses;
import vn.motcua.playbook.client.OwnSystem;
import vn.motcua.playbook.client.Tokens;

/**
 * Requests the whole catalogue once as one archive. The service reads every entry for the manifest of hashes before it
 * sends the first byte.
 */
final class WholeArchive {
    private final OwnSystem own;

    WholeArchive(OwnSystem own) {
        this.own = own;
    }

    void measure(PrintStream out) throws IOException {
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var token = new Tokens(http, Addresses.of(own.system()).realm()).of("controller");
            measure(http, token, out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void measure(HttpClient http, Supplier<String> token, PrintStream out)
            throws IOException, InterruptedException {
        var archive = own.system().address(Service.PROCEDURE).resolve("/v1/archive");
        var question = HttpRequest.newBuilder(archive)
                .header("Authorization", "Bearer " + token.get())
                .build();
        var asked = System.nanoTime();
        var answer = http.send(question, BodyHandlers.ofInputStream());
        var begun = System.nanoTime();
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("the archive answered " + answer.statusCode());
        }
        try (var body = answer.body()) {
            var bytes = body.transferTo(OutputStream.nullOutputStream());
            out.printf(
                    Locale.ROOT,
                    "The catalogue as an archive: begins after %.1f s, %.1f MB after %.1f s%n",
                    (begun - asked) / 1e9,
                    bytes / 1e6,
                    (System.nanoTime() - asked) / 1e9);
        }
    }
}
