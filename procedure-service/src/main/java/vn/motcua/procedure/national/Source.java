package vn.motcua.procedure.national;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A place in a national record with its value; reading an unexpected value adds a finding. */
final class Source {
    /** The longest text that the catalogue's format allows. */
    private static final int LONGEST = 1000;
    /** The national portal's pages cut a name at this length. */
    private static final int CUT = 400;

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\u200B\\uFEFF]+");
    /** Control and direction marks, which no text of a decision may have. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u206F]");

    private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\p{Cs}]");
    private static final Set<String> NOTHING = Set.of("không có thông tin", "không có", "null", "n/a");

    private final JsonNode node;
    private final String pointer;
    private final Findings findings;

    Source(JsonNode node, String pointer, Findings findings) {
        this.node = node;
        this.pointer = pointer;
        this.findings = findings;
    }

    String pointer() {
        return pointer;
    }

    Source get(String property) {
        return new Source(node.path(property), pointer + "/" + property, findings);
    }

    boolean isAbsent() {
        return node.isMissingNode() || node.isNull();
    }

    boolean isBlank() {
        return isAbsent() || node.isTextual() && node.asText().isBlank();
    }

    /** Adds a finding for every other property, which stays in the record unchanged. */
    void knows(Set<String> properties) {
        node.fieldNames().forEachRemaining(name -> {
            if (!properties.contains(name)) {
                var place = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
                findings.add(
                        FindingCode.UNKNOWN_PROPERTY,
                        storable(place),
                        storable(node.get(name).toString()));
            }
        });
    }

    /** Its elements; none if it is absent. */
    List<Source> elements() {
        if (isAbsent() || !require(node.isArray())) {
            return List.of();
        }
        var elements = new ArrayList<Source>();
        for (int index = 0; index < node.size(); index++) {
            elements.add(new Source(node.get(index), pointer + "/" + index, findings));
        }
        return elements;
    }

    /** Its elements that are objects. */
    List<Source> objects() {
        return elements().stream()
                .filter(element -> element.require(element.node.isObject()))
                .toList();
    }

    /** The text with white space cleaned; empty if there is no text or it cannot be kept. */
    Optional<String> text() {
        if (isAbsent() || !require(node.isTextual() || node.isNumber())) {
            return Optional.empty();
        }
        var raw = node.asText();
        if (UNSTORABLE.matcher(raw).find()) {
            add(FindingCode.TEXT_UNSTORABLE, storable(raw));
            return Optional.empty();
        }
        var spaced =
                SPACE.matcher(Normalizer.normalize(raw, Normalizer.Form.NFC)).replaceAll(" ");
        var clean = INVISIBLE.matcher(spaced).replaceAll("").strip();
        if (!clean.equals(raw) && !clean.isEmpty()) {
            add(FindingCode.TEXT_CLEANED, clean);
        }
        if (clean.length() > LONGEST) {
            add(FindingCode.TEXT_TOO_LONG, clean);
            return Optional.empty();
        }
        if (raw.codePointCount(0, raw.length()) == CUT) {
            add(FindingCode.TEXT_CUT, clean.substring(clean.length() - 40));
        }
        return Optional.of(clean).filter(text -> !text.isEmpty());
    }

    /** The same, but empty if the words only say that nothing is known. */
    Optional<String> told() {
        return text().filter(text -> !NOTHING.contains(text.toLowerCase(Locale.ROOT)));
    }

    /** The same place for a second reading, which adds no findings again. */
    Source silently() {
        return new Source(node, pointer, new Findings(Answers.NONE));
    }

    /** A part that was read here, as people decided about it; empty if they left it out. */
    Optional<ObjectNode> decided(Part part, ObjectNode read) {
        var answers = findings.answers(part, pointer);
        if (answers.stream().anyMatch(Answer::leaveOut)) {
            return Optional.empty();
        }
        answers.forEach(answer -> read.setAll(answer.change().deepCopy()));
        return Optional.of(read);
    }

    void add(FindingCode code) {
        findings.add(code, pointer);
    }

    void add(FindingCode code, String seen) {
        findings.add(code, pointer, seen);
    }

    private boolean require(boolean asExpected) {
        if (!asExpected) {
            add(FindingCode.WRONG_TYPE, storable(node.toString()));
        }
        return asExpected;
    }

    static String storable(String text) {
        return UNSTORABLE.matcher(text).replaceAll("\uFFFD");
    }

    static Source of(JsonNode record, Findings findings) {
        return new Source(record == null ? MissingNode.getInstance() : record, "", findings);
    }
}
