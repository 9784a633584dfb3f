package vn.motcua.notification.echo;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

@ConfigMapping(prefix = "motcua.partner")
interface PartnerSettings {
    /** The gateway of the other systems (LGSP), below which the portal's path begins. */
    URI url();
}
