package vn.motcua.notification.notice;

import io.smallrye.config.ConfigMapping;

@ConfigMapping(prefix = "motcua.notification")
interface NoticeSettings {
    /** The portal's page of an application, without the application's id. */
    String portalUrl();

    /** The domain in the Message-ID of our mails (RFC 5322 section 3.6.4). */
    String mailDomain();
}
