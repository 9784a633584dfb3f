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

        assertThat(get("/")).contains("<h2>Hồ sơ</h2>", "Hello &lt;you&gt;");
        assertThat(get("/mails")).contains("\"subject\":\"Hồ sơ\"", "\"to\":\"a@example.vn\"");
    }

    /** Fault A7: the page read the directory once for every mail in it, and one invalid address broke it for good. */
    @Test
    void itStartsWithTenThousandMailsAndShowsThemByPages() throws Exception {
        showsByPages(10_000);
    }

    @Tag("long")
    @Test
    void itStartsWithAHundredThousandMailsAndShowsThemByPages() throws Exception {
        showsByPages(100_000);
    }

    private void showsByPages(int mails) throws Exception {
        mailbox.stop();
        for (int number = 1; number <= mails; number++) {
            Files.writeString(
                    mailbox.directory().resolve("1700000000000-%06d.eml".formatted(number)),
                    "To: a..b@c.vn\r\nSubject: number %d\r\n\r\nHello\r\n".formatted(number));
        }
        Files.writeString(
                mailbox.directory().resolve("1700000000001-000001.eml"),
                "Content-Type: text/plain; charset=nowhere\r\n\r\nHello\r\n");
        mailbox.start();

        var newest = get("/mails").split("(?=\\{\"file\":)");
        assertThat(newest).hasSize(51);
        assertThat(newest[1]).contains("\"text\":\"(cannot be shown");
        assertThat(newest[2]).contains("\"subject\":\"number %d\"".formatted(mails), "\"to\":\"a..b@c.vn\"");
        assertThat(get("/")).contains("<a href=\"/?before=1700000000000-%06d.eml\">older</a>".formatted(mails - 48));
        assertThat(get("/?before=1700000000000-000003.eml"))
                .contains("number 2", "number 1")
                .doesNotContain("number 3", "older");
    }

    private String get(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(mailbox.page().resolve(path)).build();
            return client.send(request, BodyHandlers.ofString()).body();
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
