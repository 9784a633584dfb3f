package vn.motcua.stack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("edge")
class MailboxTest {

    @TempDir
    private Path directory;

    private Mailbox mailbox;

    @BeforeEach
    void start() {
        mailbox = new Mailbox(Places.in(directory), Probe.freePort(), Probe.freePort());
        mailbox.start();
    }

    @AfterEach
    void stop() {
        mailbox.stop();
    }

    @Test
    void aMailIsAFileAsSoonAsItIsAcknowledged() throws IOException {
        sendMail("First");
        sendMail("Second");

        try (var files = Files.list(mailbox.directory()).sorted()) {
            var mails = files.toList();
            assertThat(mails).hasSize(2);
            assertThat(mails.getFirst().getFileName().toString()).matches("\\d{13}-\\d{5}\\.eml");
            assertThat(Files.readString(mails.getFirst())).contains("Subject: First", "Hello");
            assertThat(Files.readString(mails.getLast())).contains("Subject: Second");
        }
    }

    @Test
    void thePageShowsTheMailDecoded() throws Exception {
        sendMail("=?UTF-8?Q?H=E1=BB=93_s=C6=A1?=");

        try (var client = HttpClient.newHttpClient()) {
            var page = client.send(HttpRequest.newBuilder(mailbox.page()).build(), BodyHandlers.ofString());
            assertThat(page.body()).contains("<h2>Hồ sơ</h2>", "Hello &lt;you&gt;");
            var list = mailbox.page().resolve("/mails");
            var json = client.send(HttpRequest.newBuilder(list).build(), BodyHandlers.ofString());
            assertThat(json.body()).contains("\"subject\":\"Hồ sơ\"", "\"to\":\"a@example.vn\"");
        }
    }

    private void sendMail(String subject) throws IOException {
        try (var socket = new Socket("127.0.0.1", mailbox.smtpPort());
                var reader =
                        new java.io.BufferedReader(new java.io.InputStreamReader(socket.getInputStream(), UTF_8))) {
            var message = "To: a@example.vn\r\nSubject: %s\r\n\r\nHello <you>\r\n.".formatted(subject);
            for (var command : new String[] {
                "HELO here", "MAIL FROM:<b@example.vn>", "RCPT TO:<a@example.vn>", "DATA", message, "QUIT"
            }) {
                assertThat(reader.readLine()).matches("[23].*");
                socket.getOutputStream().write((command + "\r\n").getBytes(UTF_8));
            }
            assertThat(reader.readLine()).startsWith("2");
        }
    }
}
