package vn.motcua.stack.test;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Properties;
import vn.motcua.stack.Databases;
import vn.motcua.stack.StackFailure;
import vn.motcua.stack.Topics;

/**
 * The one stack of this Maven build, for any test. A part starts at its first use and ends with the build.
 *
 * <p>Modules run one after the other, so no other test uses what a test recreates.
 */
public final class TestStack {

    private TestStack() {}

    /** An empty database with its owner and its app role. */
    public record Database(String url, String owner, String app) {}

    public record Mail(String host, int port, Path directory) {}

    public record ObjectStore(URI endpoint, String bucket, String accessKey, String secretKey) {}

    /** Drops the database if it exists and creates it again. Roles' passwords are their names. */
    public static Database postgres(String database) {
        var answer = ask("/postgres?database=" + database);
        return new Database(answer.getProperty("url"), Databases.owner(database), Databases.app(database));
    }

    /** Deletes all topics and creates those of Một Cửa again; returns the bootstrap servers. */
    public static String kafka() {
        var servers = ask("/kafka").getProperty("servers");
        try (var topics = new Topics(servers)) {
            topics.recreate();
        }
        return servers;
    }

    public static ObjectStore s3() {
        var answer = ask("/s3");
        return new ObjectStore(
                URI.create(answer.getProperty("endpoint")),
                vn.motcua.stack.ObjectStore.BUCKET,
                vn.motcua.stack.ObjectStore.ACCESS_KEY,
                vn.motcua.stack.ObjectStore.SECRET_KEY);
    }

    /** Mails of earlier tests are still in the directory: filter by your own recipient. */
    public static Mail mail() {
        var answer = ask("/mail");
        return new Mail(
                "127.0.0.1", Integer.parseInt(answer.getProperty("port")), Path.of(answer.getProperty("directory")));
    }

    /** The address of the realm motcua on a real Keycloak; its first start takes half a minute. */
    public static URI keycloak() {
        return URI.create(ask("/keycloak").getProperty("realm"));
    }

    /** The directory of this build's stack, with the keys of {@link Tokens}. */
    static Path directory() {
        return Running.DIRECTORY;
    }

    /** The stack ends with the build, so each JVM looks it up once. */
    private static final class Running {
        private static final Path DIRECTORY = TestStackProcess.ofThisBuild().running();
    }

    private static Properties ask(String part) {
        var address = TestStackProcess.ofThisBuild().address().resolve(part);
        try (var client = HttpClient.newHttpClient()) {
            var response = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new StackFailure(response.body());
            }
            var answer = new Properties();
            answer.load(new StringReader(response.body()));
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while waiting for the test stack", e);
        }
    }
}
