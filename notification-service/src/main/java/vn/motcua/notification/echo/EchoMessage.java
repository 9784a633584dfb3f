package vn.motcua.notification.echo;

import java.util.List;
import java.util.UUID;

/**
 * One call of the portal.
 *
 * @param messageId the same for every attempt, so that the portal recognises a repeat
 * @param sequence counts the messages of one application from 1
 * @param service name in the adapter protocol (docs/law.md, Portal codes and the echo)
 */
record EchoMessage(UUID messageId, int sequence, String service, List<PortalCase> data) {
    static final String REGISTER = "DongBoHoSoMC";
    static final String PROGRESS = "CapNhatTienDoHoSoMC";
}
