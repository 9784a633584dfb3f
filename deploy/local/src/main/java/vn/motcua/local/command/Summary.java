package vn.motcua.local.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.local.LocalSystem;
import vn.motcua.local.Port;
import vn.motcua.local.Service;

/** What a user needs to work with the running system. */
final class Summary {

    private static final int NAMES_A_LINE = 6;

    private final LocalSystem system;

    Summary(LocalSystem system) {
        this.system = system;
    }

    String text() {
        var lines = new ArrayList<String>();
        addresses(lines);
        accounts(lines);
        calls(lines);
        return String.join("\n", lines) + "\n";
    }

    private void addresses(List<String> lines) {
        var ports = system.settings().ports();
        lines.add("");
        for (var service : Service.values()) {
            lines.add(row(
                    service.title(), system.address(service) + "   API: " + system.address(service) + "/q/openapi"));
        }
        if (system.settings().replicas() > 1) {
            lines.add(row("", "two replicas of each service share its port; they listen 10 and 20 above it"));
        }
        lines.add(row("mail", ports.address(Port.MAILBOX) + "   SMTP on port " + ports.of(Port.SMTP)));
        lines.add(row("partner", system.partner() + "   what other agencies and the portal got: /portal/echo"));
        lines.add(row("keycloak", ports.address(Port.KEYCLOAK) + "   administrator: admin, admin"));
        lines.add(row("postgres", system.databaseUrl(Service.INTAKE) + "   role and password: intake_app"));
        lines.add(row("kafka", system.kafka()));
        lines.add(row("s3", ports.address(Port.S3) + "   bucket, access key: motcua; secret: motcua-secret"));
        lines.add(row("logs", system.settings().logs().toString()));
    }

    private void accounts(List<String> lines) {
        var accounts = Accounts.in(system.settings().root());
        lines.add("");
        lines.add("Accounts; the password is the name and \"-local\". Who they are: deploy/keycloak/README.md");
        accounts.byKind().forEach((kind, names) -> {
            for (int i = 0; i < names.size(); i += NAMES_A_LINE) {
                var some = names.subList(i, Math.min(i + NAMES_A_LINE, names.size()));
                lines.add(row(i == 0 ? kind : "", String.join(" ", some)));
            }
        });
        lines.add(row("system", accounts.systems().stream().collect(Collectors.joining(" "))));
        lines.add(row("", "their secret is the name and \"-secret\""));
    }

    private void calls(List<String> lines) {
        lines.add("");
        lines.addAll(new SampleCalls(system).lines());
    }

    private static String row(String name, String what) {
        return "  %-13s %s".formatted(name, what);
    }
}
