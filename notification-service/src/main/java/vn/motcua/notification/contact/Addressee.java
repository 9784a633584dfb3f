package vn.motcua.notification.contact;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import vn.motcua.events.Channel;
import vn.motcua.events.Contact;
import vn.motcua.events.Language;
import vn.motcua.events.Submission;

/** Who receives notices about an application (<i>người nhận thông báo</i>), according to the latest submission and what was corrected since. */
@Entity
public class Addressee {
    @Id
    private UUID applicationId;

    private String email;
    private String phone;
    private boolean attachForms;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String externalId;
    private String procedure;
    private Instant updatedAt;

    protected Addressee() {}

    public Addressee(UUID applicationId) {
        this.applicationId = applicationId;
    }

    /** @param contact absent if a supplement does not change it */
    public void follow(Submission submission, Contact contact, Instant at) {
        channel = submission.channel();
        externalId = submission.externalId();
        procedure = submission.procedure();
        updatedAt = at;
        if (contact != null) {
            reachAt(contact, at);
        }
    }

    void reachAt(Contact contact, Instant at) {
        email = contact.email();
        phone = contact.phone();
        attachForms = contact.attachForms() != null;
        language = contact.language();
        updatedAt = at;
    }

    public UUID applicationId() {
        return applicationId;
    }

    /** Null if there is none; then no mail can be sent. */
    public String email() {
        return email == null || email.isBlank() ? null : email;
    }

    /** Vietnamese unless chosen. */
    public Language language() {
        return language == null ? Language.VI : language;
    }

    /** Whether mails are to bring the office's forms as files. */
    public boolean wantsForms() {
        return attachForms;
    }

    public boolean filedAtPortal() {
        return channel == Channel.PORTAL;
    }

    public String externalId() {
        return externalId;
    }
}
