package vn.motcua.playbook.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The partner process: simulates other agencies' systems and the portal's echo endpoint, and records what they receive. */
public final class Partner {
    private final Api api;
    private final URI address;

    Partner(Api api, URI address) {
        this.api = api;
        this.address = address;
    }

    /** Sets the system's mode: it reports only on order, or works by itself, or is late … */
    public void mode(String system, String mode) {
        trySetMode(system, mode).expect(200);
    }

    /** Returns any answer, also a refusal. */
    public Answer trySetMode(String system, String mode) {
        return api.post("/steer/mode", Map.of("system", system, "mode", mode));
    }

    /** Waits until the system has the package of that case. */
    public JsonNode awaitPackage(String system, String caseCode) {
        return Eventually.get(
                "the package of " + caseCode + " at " + system,
                () -> packages(system, caseCode).stream().findFirst());
    }

    public List<JsonNode> packages(String system, String caseCode) {
        var packages = readPackages(system).expect(200).all("/packages");
        return packages.stream()
                .filter(each -> each.at("/content/caseCode").asText().equals(caseCode))
                .toList();
    }

    /** All packages that the system has. */
    public Answer readPackages(String system) {
        return api.get("/systems/" + system + "/packages");
    }

    public String packageId(String system, String caseCode) {
        return awaitPackage(system, caseCode).path("packageId").asText();
    }

    /** Sends a report now. @param order its kind, and the fields that differ from the default */
    public Answer report(String system, String packageId, Map<String, ?> order) {
        return tryReport(system, packageId, order).expect(200);
    }

    /** Returns any answer, also a refusal. */
    public Answer tryReport(String system, String packageId, Map<String, ?> order) {
        return api.post("/steer/%s/packages/%s/report".formatted(system, packageId), order);
    }

    /** The echoes that the portal received about an application, in the order of arrival. */
    public List<JsonNode> echoes(String field, String value) {
        return api.get("/portal/echo?" + field + "=" + value).expect(200).all("/arrivals");
    }

    /** What a published database holds of a person in place of a paper, from now on. */
    public void holds(String personalNumber, String document, Map<String, ?> data) {
        api.post(
                        "/steer/databases/records",
                        Map.of("personalNumber", personalNumber, "document", document, "data", data))
                .expect(200);
    }

    /** The next echoes are answered 503. */
    public void refuseEchoes(int howMany) {
        api.post("/steer/portal", Map.of("failNext", howMany)).expect(200);
    }

    /** All echoes that the portal received, in the order of arrival. */
    public List<JsonNode> echoes() {
        return api.get("/portal/echo").expect(200).all("/arrivals");
    }

    /** Puts a document into the portal's store; returns its address. */
    public String keepDocument(String name, String text) {
        var address = documentAddress(name);
        tryKeep(address, text);
        return address.toString();
    }

    /** The portal's address for a document of that name. */
    public URI documentAddress(String name) {
        return address.resolve("/portal/documents/" + name);
    }

    public Answer tryKeep(URI document, String text) {
        return api.send(Call.of("PUT", document.getPath(), Call.Content.pdf(text)));
    }
}
