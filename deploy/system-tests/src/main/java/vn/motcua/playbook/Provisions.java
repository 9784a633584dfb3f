package vn.motcua.playbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The contents of decisions, from files of the catalogue. */
public final class Provisions {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Path CATALOGUE = Path.of(System.getProperty("motcua.root", "."), "deploy/catalogue");

    private Provisions() {}

    /** A file of the catalogue, as {@code calendar-2026.yaml}. */
    public static ObjectNode file(String name) {
        return file(CATALOGUE.resolve(name));
    }

    /** The provisions of the first version of that procedure in the catalogue. */
    public static ObjectNode of(String code) {
        return of(CATALOGUE.resolve("procedures/" + code + ".yaml"));
    }

    /** The provisions of the first version in that file. */
    public static ObjectNode of(Path file) {
        var version = (ObjectNode) file(file).at("/versions/0");
        return version.<ObjectNode>without(List.of("validFrom", "validTo", "replacedBy"));
    }

    private static ObjectNode file(Path file) {
        try {
            return (ObjectNode) YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line that gives a procedure its provisions. @param action NEW or AMEND */
    public static Map<String, Object> line(String action, String code, JsonNode provisions) {
        return Map.of("action", action, "code", code, "provisions", provisions);
    }

    public static Map<String, Object> abolition(String code) {
        return Map.of("action", "ABOLISH", "code", code);
    }

    public static Map<String, Object> heading(String number, String dated, String effectiveOn) {
        var heading = new HashMap<String, Object>();
        heading.put("number", number);
        heading.put("authority", "UBND thành phố Hà Nội");
        heading.put("level", "PROVINCE");
        heading.put("dated", dated);
        heading.put("signer", "Phó Chủ tịch Vũ Thu Hà");
        heading.put("effectiveOn", effectiveOn);
        heading.put("basis", List.of("NĐ 63/2010/NĐ-CP Điều 13"));
        return heading;
    }
}
