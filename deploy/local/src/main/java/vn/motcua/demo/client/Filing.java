package vn.motcua.demo.client;

import java.util.LinkedHashMap;
import java.util.Map;

/** An application as it is typed in. */
public final class Filing {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    private Filing() {}

    public static Filing of(String procedure, String agency, String unit) {
        var filing = new Filing();
        filing.fields.put("procedure", procedure);
        filing.fields.put("receivedAt", Map.of("agency", agency, "unit", unit));
        return filing;
    }

    public Filing owner(Citizen owner) {
        return with("owner", owner.asPerson());
    }

    /** Who files for the owner, and on what basis. */
    public Filing transactor(Citizen transactor, String authority) {
        return with("transactor", transactor.asPerson()).with("authority", authority);
    }

    public Filing contact(String name, String email, String language) {
        return with("contact", Map.of("name", name, "email", email, "language", language));
    }

    public Filing form(Map<String, ?> form) {
        return with("form", form);
    }

    /** What only a portal says: its own dossier number, and how surely it knows the person. */
    public Filing fromPortal(String externalId, int assurance) {
        return with("externalId", externalId).with("assurance", assurance);
    }

    private Filing with(String name, Object value) {
        fields.put(name, value);
        return this;
    }

    Map<String, Object> fields() {
        return fields;
    }
}
