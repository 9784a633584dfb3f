package vn.motcua.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.partner.PartnerCaller.packageOf;
import static vn.motcua.stack.test.Patience.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real process is killed (SIGKILL) and restarted with the same files. */
@Tag("edge")
class RestartTest {
    @TempDir
    Path data;

    private final int port = freePort();
    private final int remotePort = freePort();
    private final PartnerCaller caller = PartnerCaller.at(port);
    private Process process;

    @BeforeEach
    void start() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                        java,
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PartnerMain.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "MOTCUA_PARTNER_PORT", "" + port,
                        "MOTCUA_PARTNER_DATA", data.toString(),
                        "MOTCUA_PARTNER_MANUAL", "true",
                        "MOTCUA_KEYCLOAK_URL", "http://127.0.0.1:" + remotePort + "/realms/motcua",
                        "MOTCUA_ROUTING_URL", "http://127.0.0.1:" + remotePort));
        process = builder.start();
        await().ignoreExceptions().until(() -> caller.get("/health").status() == 200);
    }

    @AfterEach
    void kill() throws Exception {
        process.destroyForcibly().waitFor();
    }

    @Test
    void aKilledProcessKnowsEverythingItHadAcknowledged() throws Exception {
        // Given
        var receipt = caller.post("/systems/tax-system/packages", packageOf("p-1"));
        caller.post("/steer/mode", "{\"system\": \"social-insurance-system\", \"mode\": \"AWAY\"}");
        caller.post("/portal/echo", "{\"messageId\": \"m-1\", \"service\": \"s\", \"data\": [{\"MaHoSo\": \"H\"}]}");
        caller.call(caller.request("/portal/documents/a.json").PUT(BodyPublishers.ofString("{\"a\": 1}")));

        // When
        kill();
        Files.writeString(
                data.resolve("systems.jsonl"),
                "{\"type\":\"PACKAGE_RECEIVED\",\"system\":\"tax",
                StandardOpenOption.APPEND);
        start();

        // Then
        assertThat(caller.post("/systems/tax-system/packages", packageOf("p-1")).body())
                .isEqualTo(receipt.body());
        assertThat(caller.get("/systems/tax-system/packages").body().path("packages"))
                .hasSize(1);
        assertThat(caller.post("/systems/social-insurance-system/packages", packageOf("p-2"))
                        .status())
                .isEqualTo(503);
        assertThat(caller.get("/portal/echo?MaHoSo=H").body().path("arrivals")).hasSize(1);
        assertThat(caller.get("/portal/documents/a.json").body().path("a").asInt())
                .isEqualTo(1);
    }

    @Test
    void aMessageThatRoutingHadNotTakenIsBroughtAfterTheRestart() throws Exception {
        // Given
        caller.post("/systems/tax-system/packages", packageOf("p-1"));
        var unheard = caller.post("/steer/tax-system/packages/p-1/report", "{\"kind\": \"RECEIVED\"}");
        assertThat(unheard.body().path("attempts").path(0).path("status").asInt(-1))
                .isZero();

        // When
        kill();
        try (var remote = RemoteEnds.startAt(remotePort)) {
            start();

            // Then
            await().untilAsserted(() -> assertThat(remote.told())
                    .extracting(told -> told.message().path("messageId").asText())
                    .containsExactly(
                            unheard.body().path("message").path("messageId").asText()));
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
