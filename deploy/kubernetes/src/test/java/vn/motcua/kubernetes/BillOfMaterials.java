package vn.motcua.kubernetes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The libraries that a service's own bill of materials names ({@code target/bom.json}, CycloneDX). */
record BillOfMaterials(List<Library> libraries) {

    /** @param file as the Quarkus build calls it in {@code quarkus-app/lib} */
    record Library(String file, String sha256) {}

    static BillOfMaterials of(String service) throws IOException {
        var bill = Yaml.JSON.readTree(
                Overlay.ROOT.resolve(service + "-service/target/bom.json").toFile());
        var libraries = new ArrayList<Library>();
        for (var component : bill.path("components")) {
            var name = component.path("name").asText();
            if (!name.equals("motcua-%s-service".formatted(service))) {
                var group = component.path("group").asText();
                var classifier = component.path("purl").asText().replaceFirst(".*[?&]classifier=([^&]*).*|.*", "$1");
                var named = name + "-" + component.path("version").asText()
                        + (classifier.isEmpty() ? "" : "-" + classifier);
                var sha256 = component.path("hashes").findParents("alg").stream()
                        .filter(hash -> hash.path("alg").asText().equals("SHA-256"))
                        .map(hash -> hash.path("content").asText())
                        .findFirst();
                libraries.add(new Library("%s.%s.jar".formatted(group, named), sha256.orElseThrow()));
            }
        }
        return new BillOfMaterials(libraries);
    }
}
