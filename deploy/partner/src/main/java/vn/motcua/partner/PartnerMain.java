package vn.motcua.partner;

import java.io.IOException;
import java.time.format.DateTimeParseException;

/** Starts the partner process; its settings come from the environment (deploy/partner/README.md). */
public final class PartnerMain {
    private static final System.Logger LOG = System.getLogger(PartnerMain.class.getName());

    private PartnerMain() {}

    public static void main(String[] arguments) {
        try {
            var partner = Partner.start(PartnerSettings.of(System.getenv()));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(partner)));
            LOG.log(System.Logger.Level.INFO, "the partner systems answer on 127.0.0.1:{0}", "" + partner.port());
        } catch (IOException | IllegalArgumentException | DateTimeParseException e) {
            LOG.log(System.Logger.Level.ERROR, "the partner systems cannot start: {0}", e.getMessage());
            System.exit(1);
        }
    }

    private static void stop(Partner partner) {
        try {
            partner.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "stopped, but not cleanly", e);
        }
    }
}
