package vn.motcua.fuzz.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.motcua.local.Service;
import vn.motcua.playbook.client.Api;
import vn.motcua.playbook.client.Call;
import vn.motcua.playbook.client.City;

/** A service's OpenAPI document. */
public record ApiDocument(Service service, JsonNode root) {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    public static ApiDocument served(City city, Service service) {
        var answer = city.send(city.address(service), null, Call.get("/q/openapi?format=json"));
        return new ApiDocument(service, answer.expect(200).body());
    }

    /** The document as the packaged service serves it. */
    public static ApiDocument built(Service service) {
        try {
            var file = Path.of("../../%s-service/target/openapi/openapi.json".formatted(service.title()));
            return new ApiDocument(service, Api.JSON.readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(item -> METHODS.contains(item.getKey()))
                        .map(item -> new Operation(
                                this, item.getKey().toUpperCase(Locale.ROOT), path.getKey(), item.getValue()))
                        .forEach(operations::add));
        return operations;
    }

    /** The node itself, or the target of its {@code $ref}. */
    public JsonNode resolved(JsonNode node) {
        var here = node;
        for (int i = 0; i < 20 && here.has("$ref"); i++) {
            here = at(here.path("$ref").asText());
        }
        return here;
    }

    /** A missing node if there is none. */
    public JsonNode at(String reference) {
        return reference.startsWith("#/") ? root.at(reference.substring(1)) : root.path("no such member");
    }
}
