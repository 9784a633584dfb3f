package vn.motcua.demo.client;

import java.util.Map;

/** A person of the local realm, signed in. */
public record Citizen(String name, String personalNumber, Applicant intake) {
    Map<String, String> asPerson() {
        return Map.of("kind", "CITIZEN", "name", name, "personalNumber", personalNumber);
    }
}
