package vn.motcua.procedure.national;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Parts of provisions in the catalogue's format, as far as the national record contains them. */
final class Draft {
    /** Nobody here has confirmed any part of it yet. */
    static final String CERTAINTY = "UNCONFIRMED";

    private final String source;

    /** @param decision the number of the publishing decision; null if it is not given */
    Draft(String decision) {
        this.source = Optional.ofNullable(decision)
                .map(number -> "CSDL quốc gia về TTHC, Quyết định " + number)
                .orElse("CSDL quốc gia về TTHC");
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The national record has no English. */
    static ObjectNode vietnamese(String text) {
        return object().put("vi", text);
    }

    /** The longest beginning, cut between whole characters, because half of one cannot be stored. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }

    ObjectNode sourced(ObjectNode part) {
        return part.put("source", source).put("certainty", CERTAINTY);
    }
}
