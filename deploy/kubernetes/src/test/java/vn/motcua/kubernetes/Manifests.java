package vn.motcua.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The documents of one rendered overlay, or a doctored copy of them that a rule must not let pass. */
record Manifests(List<JsonNode> documents) {

    Stream<JsonNode> of(String kind) {
        return documents.stream()
                .filter(document -> document.path("kind").asText().equals(kind));
    }

    JsonNode the(String kind, String name) {
        return of(kind).filter(document -> name(document).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + kind + " " + name));
    }

    /** A copy in which the value at that place is another one, given as JSON. */
    Manifests with(String kind, String name, String pointer, String json) {
        return changed(kind, name, document -> {
            var place = JsonPointer.compile(pointer);
            var parent = document.at(place.head());
            var value = value(json);
            switch (parent) {
                case ObjectNode object -> object.set(place.last().getMatchingProperty(), value);
                case ArrayNode array
                when place.last().getMatchingIndex() < array.size() ->
                    array.set(place.last().getMatchingIndex(), value);
                case ArrayNode array -> array.add(value);
                default -> throw new AssertionError("There is no " + place.head() + " in " + kind + " " + name);
            }
        });
    }

    Manifests without(String kind, String name, String pointer) {
        return changed(kind, name, document -> {
            var place = JsonPointer.compile(pointer);
            assertThat(document.at(place).isMissingNode())
                    .as("nothing to take away at " + pointer)
                    .isFalse();
            switch (document.at(place.head())) {
                case ObjectNode object -> object.remove(place.last().getMatchingProperty());
                case ArrayNode array -> array.remove(place.last().getMatchingIndex());
                default -> throw new AssertionError("not in an object or array: " + pointer);
            }
        });
    }

    Manifests without(String kind, String name) {
        var unwanted = the(kind, name);
        return new Manifests(
                documents.stream().filter(document -> document != unwanted).toList());
    }

    Manifests plus(String yaml) {
        return new Manifests(
                Stream.concat(documents.stream(), Yaml.documents(yaml).stream()).toList());
    }

    static String name(JsonNode document) {
        return document.path("metadata").path("name").asText();
    }

    /** For messages: {@code Deployment intake}. */
    static String title(JsonNode document) {
        return document.path("kind").asText() + " " + name(document);
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private interface Change {
        void on(JsonNode document);
    }

    private Manifests changed(String kind, String name, Change change) {
        var original = the(kind, name);
        var copy = original.<JsonNode>deepCopy();
        change.on(copy);
        assertThat(copy).as("the doctored copy differs").isNotEqualTo(original);
        var documents = new ArrayList<>(this.documents);
        documents.set(documents.indexOf(original), copy);
        return new Manifests(documents);
    }

    private static JsonNode value(String json) {
        try {
            return Yaml.JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }
}
