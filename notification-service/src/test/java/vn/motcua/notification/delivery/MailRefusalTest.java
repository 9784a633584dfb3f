package vn.motcua.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose fault a refusal is, depending on what is refused (RFC 5321 section 4.2, 4.3.2; RFC 3463 section 3.8). */
class MailRefusalTest {
    private static final Vertx VERTX = Vertx.vertx();

    @AfterAll
    static void close() {
        VERTX.close();
    }

    @ParameterizedTest(name = "{1} to {0}: {2}")
    @CsvSource({
        "CONNECT, 554 5.7.1 Too many from your address,  PUT_OFF",
        "AUTH,    535 5.7.8 Credentials invalid,         PUT_OFF",
        "MAIL,    550 5.7.1 Sender not allowed,          PUT_OFF",
        "RCPT,    450 4.2.1 Mailbox busy,                PUT_OFF",
        "RCPT,    550 5.7.1 Relaying denied,             PUT_OFF",
        "RCPT,    550 5.1.1 No such mailbox,             REFUSE",
        "RCPT,    553 Mailbox name not allowed,          REFUSE",
        "DATA,    554 5.5.1 No,                          PUT_OFF",
        ".,       554 5.6.0 Looks like spam,             PUT_OFF",
    })
    void onlyWhatIsSaidOfTheRecipientEndsADelivery(String command, String refusal, Move move) throws Exception {
        try (var server = new RefusingServer(command, refusal)) {
            assertThat(MailCarrier.answered(failure(server)).move()).isEqualTo(move);
        }
    }

    private static Throwable failure(RefusingServer server) throws Exception {
        var config = new MailConfig()
                .setHostname("127.0.0.1")
                .setPort(server.port())
                .setLogin(LoginOption.REQUIRED)
                .setUsername("motcua")
                .setPassword("motcua");
        var client = MailClient.create(VERTX, config);
        var mail = new MailMessage("mot-cua@example.vn", "an@example.vn", "Hồ sơ", "Kính gửi");
        try {
            client.sendMail(mail).toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
            throw new AssertionError("it was sent");
        } catch (ExecutionException refused) {
            return refused.getCause();
        } finally {
            client.close();
        }
    }
}
