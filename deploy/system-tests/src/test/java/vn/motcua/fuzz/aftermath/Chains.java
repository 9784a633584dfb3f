package vn.motcua.fuzz.aftermath;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import vn.motcua.local.LocalSystem;
import vn.motcua.local.Service;
import vn.motcua.playbook.client.Rows;

/** Recomputes every hash of both histories from the rows, independently of the services. */
final class Chains {
    private static final String UTC = "to_char(at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US') || 'Z'";

    private Chains() {}

    static List<String> broken(LocalSystem system) {
        var broken = new ArrayList<String>();
        follow(Service.INTAKE, broken, Rows.read(system, Service.INTAKE, """
            select application_id, hash, application_id, number, %s, actor, action, round, detail
            from application_history order by application_id, number\
            """.formatted(UTC)), Chains::ofIntake);
        follow(Service.ROUTING, broken, Rows.read(system, Service.ROUTING, """
            select case_id, hash, case_id, position, %s, actor, agency, action, leg, basis, detail, portal_code
            from case_history order by case_id, position\
            """.formatted(UTC)), Chains::ofRouting);
        return broken;
    }

    private interface Link {
        String hash(String previous, List<String> columns);
    }

    private static void follow(Service service, List<String> broken, List<List<String>> lines, Link link) {
        var chain = "";
        var previous = "";
        for (var line : lines) {
            previous = line.get(0).equals(chain) ? previous : "";
            chain = line.get(0);
            if (!link.hash(previous, line.subList(2, line.size())).equals(line.get(1))) {
                broken.add("%s: the line %s of %s".formatted(service.title(), line.get(3), chain));
            }
            previous = line.get(1);
        }
    }

    private static String ofIntake(String previous, List<String> columns) {
        var parts = new ArrayList<>(columns);
        parts.add(0, previous);
        parts.set(3, instant(parts.get(3)));
        return hex(sha256(), String.join("\u001F", parts));
    }

    private static String ofRouting(String previous, List<String> columns) {
        var parts = new ArrayList<>(columns);
        parts.add(0, previous);
        parts.set(3, instant(parts.get(3)));
        var digest = sha256();
        for (var part : parts) {
            var bytes = String.valueOf(part).getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return hex(digest, "");
    }

    private static String instant(String text) {
        return OffsetDateTime.parse(text).toInstant().toString();
    }

    private static String hex(MessageDigest digest, String rest) {
        return HexFormat.of().formatHex(digest.digest(rest.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
