package vn.motcua.procedure.national;

import com.fasterxml.jackson.databind.JsonNode;
import vn.motcua.procedure.rules.CatalogueFormat;

/** The part of a draft that a question is about, and that an answer may change. */
public enum Part {
    /** Nothing that could be changed for many records at once: what was read may only be accepted. */
    NONE(null, false),
    FIELD("/provisions/properties/field", false),
    DOCUMENT("/provisions/properties/documents/items", true),
    LIMIT("/limit", false),
    FEE("/fee", true),
    LEG("/leg", false),
    RESULT("/leg/properties/results/items", true);

    private final JsonNode schema;
    private final boolean mayBeLeftOut;

    Part(String definition, boolean mayBeLeftOut) {
        this.schema = definition == null ? null : CatalogueFormat.unfinished(definition);
        this.mayBeLeftOut = mayBeLeftOut;
    }

    /** Of its properties, none of which is required; null if nothing may be changed. */
    public JsonNode schema() {
        return schema;
    }

    public boolean mayBeLeftOut() {
        return mayBeLeftOut;
    }
}
