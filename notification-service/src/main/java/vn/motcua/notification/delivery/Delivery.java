package vn.motcua.notification.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import vn.motcua.notification.delivery.Content.Attachment;
import vn.motcua.telemetry.Traces;

/** One message over one channel about one event (<i>lượt gửi thông báo</i>). */
@Entity
public class Delivery {
    @Id
    private UUID id;

    @Column(insertable = false, updatable = false)
    private Long position;

    private UUID applicationId;
    private UUID eventId;

    @Enumerated(EnumType.STRING)
    private DeliveryChannel channel;

    @Enumerated(EnumType.STRING)
    private DeliveryState state;

    private String recipient;
    private String subject;
    private String body;
    private String messageId;
    private UUID attachment;
    private String attachmentName;
    private int attempts;
    private Instant plannedAt;
    private Instant nextTryAt;
    private Instant endedAt;
    private String reason;
    private Instant happenedAt;
    private String traceParent;

    protected Delivery() {}

    /** @param firstTryAt in machine time */
    Delivery(
            UUID id,
            UUID applicationId,
            Cause cause,
            DeliveryChannel channel,
            Content content,
            Instant now,
            Instant firstTryAt) {
        this.id = id;
        this.applicationId = applicationId;
        this.eventId = cause.eventId();
        this.happenedAt = cause.happenedAt();
        this.traceParent = Traces.current().orElse(null);
        this.channel = channel;
        this.recipient = content.recipient();
        this.subject = content.subject();
        this.body = content.body();
        this.messageId = content.messageId();
        if (content.attachment() != null) {
            this.attachment = content.attachment().id();
            this.attachmentName = content.attachment().name();
        }
        this.plannedAt = now;
        this.nextTryAt = firstTryAt;
        this.state = recipient == null ? DeliveryState.NO_ADDRESS : DeliveryState.PENDING;
        this.endedAt = recipient == null ? now : null;
    }

    /**
     * Records the end of one attempt.
     *
     * @param againAt in machine time: the next attempt, if this attempt was put off
     */
    void attempted(Attempt attempt, Instant now, Instant againAt) {
        move(attempt.move());
        attempts++;
        reason = attempt.reason();
        switch (state) {
            case PENDING -> nextTryAt = againAt;
            case SENT, FAILED, NO_ADDRESS, CLOSED -> endedAt = now;
        }
    }

    /** Whoever wants no files at the new address gets none. @param address the new recipient @param at in machine time */
    void sendAgain(String address, boolean wantsForms, Instant at) {
        move(Move.SEND_AGAIN);
        recipient = address;
        if (!wantsForms) {
            attachment = null;
            attachmentName = null;
        }
        attempts = 0;
        nextTryAt = at;
        endedAt = null;
    }

    void close(String why, Instant now) {
        move(Move.CLOSE);
        reason = why;
        endedAt = now;
    }

    private void move(Move move) {
        state = state.after(move)
                .orElseThrow(() -> new IllegalStateException(move + " of a delivery that is " + state));
    }

    boolean may(Move move) {
        return state.after(move).isPresent();
    }

    UUID id() {
        return id;
    }

    Long position() {
        return position;
    }

    UUID applicationId() {
        return applicationId;
    }

    UUID eventId() {
        return eventId;
    }

    DeliveryChannel channel() {
        return channel;
    }

    DeliveryState state() {
        return state;
    }

    int attempts() {
        return attempts;
    }

    Instant plannedAt() {
        return plannedAt;
    }

    Instant nextTryAt() {
        return nextTryAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    String reason() {
        return reason;
    }

    /** When the event happened; null for a delivery planned before this was stored. */
    Instant happenedAt() {
        return happenedAt;
    }

    /** The trace of the event, null without one. */
    String traceParent() {
        return traceParent;
    }

    public Content content() {
        var file = attachment == null ? null : new Attachment(attachment, attachmentName);
        return new Content(recipient, subject, body, messageId, file);
    }
}
