package vn.motcua.figures;

import java.io.PrintStream;
import java.util.Map;
import vn.motcua.demo.client.Eventually;
import vn.motcua.demo.client.Filing;
import vn.motcua.local.Service;

/**
 * {@code ./motcua train}: runs a system of its own with JVMs that write down what they learn, through a few of the requests
 * that come first in earnest. Needs to be done again after a build; without it the services start slower, and that is all.
 */
final class Training {
    private static final int ROUNDS = 5;

    private final OwnSystem own;
    private final PrintStream out;

    Training(OwnSystem own, PrintStream out) {
        this.own = own;
        this.out = out;
    }

    void run() {
        var officer = own.city().officer("cb-101-1");
        for (int i = 0; i < ROUNDS; i++) {
            var intake = own.city().an().intake();
            var application = intake.open(filing());
            intake.attach(application, "TO-KHAI", "Tờ khai");
            intake.submit(application);
            own.city().events().await(application, "case.opened");
            officer.accept(application, "BL-" + i);
            own.city().an().intake().read(application).expect(200);
            own.city().an().intake().list("?limit=10").expect(200);
            officer.read(application).expect(200);
            for (var service : Service.values()) {
                own.city()
                        .api(own.system().address(service), "ops")
                        .get("/v1/ops/parked-events")
                        .expect(200);
            }
        }
        Eventually.holds("sent mails", () -> !own.city().mailbox().all().isEmpty());
        out.println("Trained; the services now write their caches");
    }

    private Filing filing() {
        return Filing.of("1.004873", "H26.101", "mot-cua")
                .owner(own.city().an())
                .contact("Nguyễn Văn An", "an@example.vn", "vi")
                .form(Map.of("residenceCommune", "cau-giay", "maritalStatus", "SINGLE", "purpose", "Kết hôn"));
    }
}
