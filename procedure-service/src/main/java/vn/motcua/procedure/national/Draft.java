package vn.motcua.procedure.national;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Parts of provisions as the catalogue writes them, as far as the national record tells them. */
final class Draft {
    /** Nobody here has confirmed anything of it yet. */
    static final String CERTAINTY = "UNCONFIRMED";

    private final String source;

    /** @param decision the one that published it, absent if it is not told */
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

    ObjectNode sourced(ObjectNode part) {
        return part.put("source", source).put("certainty", CERTAINTY);
    }
}
