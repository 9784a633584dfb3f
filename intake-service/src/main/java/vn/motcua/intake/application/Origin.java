package vn.motcua.intake.application;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import vn.motcua.events.Channel;

/**
 * How the application was filed; fixed at creation.
 *
 * @param portalClient the portal's client id, if a portal files
 * @param externalId the portal's own dossier number
 * @param assurance identity assurance level, 1 to 3 (NĐ 69/2024/NĐ-CP)
 * @param filedBy the counter officer who typed it in
 */
@Embeddable
public record Origin(
        @Enumerated(EnumType.STRING) Channel channel,
        String portalClient,
        String externalId,
        int assurance,
        String filedBy) {
    /** Whether the applicants entered it themselves, so that no office answers for what it says. */
    public boolean isOwn() {
        return switch (channel) {
            case ONLINE, KIOSK -> true;
            case COUNTER, PORTAL -> false;
        };
    }
}
