package vn.motcua.notification.delivery;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.CompletionException;

/** Sends by SMTP. What the server refuses for good (5yz, RFC 5321 section 4.2.1) is not tried again. */
@ApplicationScoped
class MailCarrier implements Carrier {
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

    private static Attempt answered(Throwable fault) {
        return switch (fault) {
            case SMTPException refusal when refusal.isPermanent() -> Attempt.refused(refusal.getMessage());
            case IllegalArgumentException notAnAddress -> Attempt.refused(notAnAddress.getMessage());
            case Throwable other -> Attempt.putOff(other.toString());
        };
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
