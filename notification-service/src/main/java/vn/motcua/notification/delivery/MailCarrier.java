package vn.motcua.notification.delivery;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;

/**
 * Sends by SMTP. Only what the server says of the recipient's address, for good (5yz to RCPT, RFC 5321 section 4.2.1), ends a
 * delivery: a greeting, a login, a sender or a content that is refused is our own fault, and somebody mends it.
 */
@ApplicationScoped
class MailCarrier implements Carrier {
    /** How Vert.x tells that RCPT was refused; it has no type for it. */
    private static final String RECIPIENT_REFUSED = "recipient address not accepted";
    /** Of RFC 3463: security and policy, as a relay that is denied to us. */
    private static final Pattern POLICY = Pattern.compile("^(\\d{3}[ -])?5\\.7\\.\\d");

    private final ReactiveMailer mailer;
    private final SendingSettings settings;
    private final Clock clock;

    /** The reactive mailer, because the blocking one waits without an end. */
    MailCarrier(ReactiveMailer mailer, SendingSettings settings, Clock clock) {
        this.mailer = mailer;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public DeliveryChannel channel() {
        return DeliveryChannel.MAIL;
    }

    @Override
    public boolean isBounded() {
        return true;
    }

    @Override
    public Attempt carry(Delivery delivery) {
        try {
            mailer.send(mail(delivery)).await().atMost(settings.attempt());
            return Attempt.delivered();
        } catch (IllegalArgumentException notAnAddress) {
            return Attempt.refused(notAnAddress.getMessage());
        } catch (CompletionException fault) {
            return answered(fault.getCause());
        }
    }

    static Attempt answered(Throwable fault) {
        return switch (fault) {
            case SMTPException refusal when isOfTheAddress(refusal) -> Attempt.refused(refusal.getMessage());
            case IllegalArgumentException notAnAddress -> Attempt.refused(notAnAddress.getMessage());
            case Throwable other -> Attempt.putOff(other.toString());
        };
    }

    private static boolean isOfTheAddress(SMTPException refusal) {
        return refusal.isPermanent()
                && refusal.getMessage().startsWith(RECIPIENT_REFUSED)
                && refusal.getReplyMessages().stream()
                        .noneMatch(line -> POLICY.matcher(line).find());
    }

    private Mail mail(Delivery delivery) {
        var content = delivery.content();
        var date = ZonedDateTime.ofInstant(delivery.plannedAt(), clock.getZone());
        return Mail.withText(content.recipient(), content.subject(), content.body())
                .addHeader("Message-ID", content.messageId())
                .addHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(date))
                .addHeader("Auto-Submitted", "auto-generated");
    }
}
