package vn.motcua.drill.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Checks both histories: recomputes each row's hash from the row and the previous hash, down to the head hash that the
 * case or application keeps. Uses the columns, not the services' code.
 */
final class ChainCheck extends Check {
    ChainCheck() {
        super("history chains broken");
    }

    @Override
    void examine(Snapshot world, Examination examination) {
        var cases = world.grouped("routing.case_history", "case_id");
        for (var file : world.rows("routing.case_file")) {
            var rows = cases.getOrDefault(file.path("id").asText(), List.of());
            follow(file, rows, "position", "history_hash", ChainCheck::ofRouting, examination);
        }
        var applications = world.grouped("intake.application_history", "application_id");
        for (var application : world.rows("intake.application")) {
            var rows = applications.getOrDefault(application.path("id").asText(), List.of());
            follow(application, rows, "number", "history_head", ChainCheck::ofIntake, examination);
        }
    }

    private static void follow(
            JsonNode head,
            List<JsonNode> rows,
            String number,
            String headColumn,
            BiFunction<String, JsonNode, String> hash,
            Examination examination) {
        var id = head.path("id").asText();
        var previous = "";
        for (var row : rows.stream()
                .sorted(Comparator.comparingInt(row -> row.path(number).asInt()))
                .toList()) {
            var stored = row.path("hash").asText();
            examination.expect(
                    hash.apply(previous, row).equals(stored),
                    id,
                    "row %d is not what was hashed",
                    row.path(number).asInt());
            previous = stored;
        }
        examination.expect(previous.equals(head.path(headColumn).asText()), id, "the chain does not end at its head");
        examination.expect(
                rows.size() == head.path("history_length").asInt(), id, "the history has %d rows", rows.size());
    }

    private static String ofRouting(String previous, JsonNode row) {
        var digest = sha256();
        var columns = new Object[] {
            previous,
            text(row, "case_id"),
            row.path("position").asInt(),
            instant(row),
            text(row, "actor"),
            text(row, "agency"),
            text(row, "action"),
            text(row, "leg"),
            text(row, "basis"),
            text(row, "detail"),
            row.path("portal_code").asInt()
        };
        for (var column : columns) {
            var bytes = String.valueOf(column).getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String ofIntake(String previous, JsonNode row) {
        var columns = String.join(
                "\u001F",
                previous,
                text(row, "application_id"),
                text(row, "number"),
                instant(row),
                text(row, "actor"),
                text(row, "action"),
                text(row, "round"),
                text(row, "detail"));
        return HexFormat.of().formatHex(sha256().digest(columns.getBytes(StandardCharsets.UTF_8)));
    }

    private static String instant(JsonNode row) {
        return OffsetDateTime.parse(text(row, "at")).toInstant().toString();
    }

    private static String text(JsonNode row, String column) {
        return row.path(column).asText(null);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
