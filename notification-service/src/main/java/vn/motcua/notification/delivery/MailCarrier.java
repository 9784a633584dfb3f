package vn.motcua.notification.delivery;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.mail.MailAttachment;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import io.vertx.mutiny.ext.mail.MailClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import vn.motcua.objects.ObjectStores;
import vn.motcua.rest.Problem;

/**
 * Sends by SMTP. Only a permanent refusal of the recipient's address (5yz to RCPT, RFC 5321 section 4.2.1) ends a
 * delivery. A refused greeting, login, sender or content is our own fault, and somebody fixes it.
 */
@ApplicationScoped
class MailCarrier implements Carrier {
    private static final Logger LOG = Logger.getLogger(MailCarrier.class);
    /** The message of Vert.x for a refused RCPT; Vert.x has no exception type for it. */
    private static final String RECIPIENT_REFUSED = "recipient address not accepted";
    /** RFC 3463 codes for security and policy, such as a relay that is denied to us. */
    private static final Pattern POLICY = Pattern.compile("^(\\d{3}[ -])?5\\.7\\.\\d");

    /** The client's own message quotes the address. */
    private static final String INVALID = "the address is invalid";

    private final MailClient client;
    private final SendingSettings settings;
    private final ObjectStores stores;
    private final Clock clock;

    /** Uses the mailer's own client: the mailer waits without a timeout, or writes an empty Cc, which RFC 5322 section 3.6.3 forbids. */
    MailCarrier(MailClient client, SendingSettings settings, ObjectStores stores, Clock clock) {
        this.stores = stores;
        this.client = client;
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

    /** @throws Problem 503 while the file is not there */
    @Override
    public Attempt carry(Delivery delivery) {
        try {
            client.sendMail(message(delivery)).await().atMost(settings.attempt());
            return Attempt.delivered();
        } catch (IllegalArgumentException notAnAddress) {
            return Attempt.refused(INVALID);
        } catch (CompletionException fault) {
            return answered(fault.getCause());
        }
    }

    static Attempt answered(Throwable fault) {
        return switch (fault) {
            case SMTPException refusal when isOfTheAddress(refusal) -> Attempt.refused(refusal.getMessage());
            case IllegalArgumentException notAnAddress -> Attempt.refused(INVALID);
            case Throwable other -> Attempt.putOff(other.toString());
        };
    }

    private static boolean isOfTheAddress(SMTPException refusal) {
        return refusal.isPermanent()
                && refusal.getMessage().startsWith(RECIPIENT_REFUSED)
                && refusal.getReplyMessages().stream()
                        .noneMatch(line -> POLICY.matcher(line).find());
    }

    private MailMessage message(Delivery delivery) {
        var content = delivery.content();
        var date = ZonedDateTime.ofInstant(delivery.plannedAt(), clock.getZone());
        var message = new MailMessage()
                .setFrom(settings.mailFrom())
                .setTo(List.of(content.recipient()))
                .setSubject(content.subject())
                .setText(content.body())
                .setHeaders(MultiMap.caseInsensitiveMultiMap()
                        .add("Message-ID", content.messageId())
                        .add("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(date))
                        .add("Auto-Submitted", "auto-generated"));
        if (content.attachment() != null) {
            file(delivery).ifPresent(message::setAttachment);
        }
        return message;
    }

    /** A mail waits for its file, which is printed a moment after the act; but not for ever, for it says where the form is read. */
    private Optional<MailAttachment> file(Delivery delivery) {
        var attachment = delivery.content().attachment();
        try {
            var file = stores.released().read(attachment.id().toString());
            return Optional.of(MailAttachment.create()
                    .setName(attachment.name())
                    .setContentType("application/pdf")
                    .setDisposition("attachment")
                    .setData(Buffer.buffer(file)));
        } catch (Problem notThere) {
            if (delivery.attempts() < settings.attemptsWithFile()) {
                throw notThere;
            }
            LOG.warnf("%s goes without its file", delivery.id());
            return Optional.empty();
        }
    }
}
