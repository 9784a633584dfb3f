package vn.motcua.fuzz.generating;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Changes one place of a JSON document; the result is still JSON. */
final class JsonMutation {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Dice dice;

    JsonMutation(Dice dice) {
        this.dice = dice;
    }

    /** @return the change and its place */
    String in(JsonNode document) {
        var containers = containers(document, new ArrayList<>());
        if (containers.isEmpty()) {
            return "nothing to change";
        }
        return switch (dice.of(containers)) {
            case ObjectNode object -> in(object);
            case ArrayNode array -> in(array);
            default -> "nothing to change";
        };
    }

    private String in(ObjectNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty() || dice.percent(15)) {
            var name = dice.of("id", "state", "__proto__", "$ref", "x".repeat(300), HostileTexts.any(dice));
            object.set(name, value());
            return "added a member";
        }
        var name = dice.of(names);
        if (dice.percent(15)) {
            object.remove(name);
            return "removed " + name;
        }
        object.set(name, value());
        return "changed " + name;
    }

    private String in(ArrayNode array) {
        if (!array.isEmpty() && dice.percent(30)) {
            array.remove(dice.below(array.size()));
            return "removed an item";
        }
        var copies = dice.of(1, 2, 101, 1000);
        var item = array.isEmpty() || dice.percent(50) ? value() : array.get(0);
        for (int i = 0; i < copies; i++) {
            array.add(item);
        }
        return "added " + copies + " items";
    }

    private JsonNode value() {
        return switch (dice.below(10)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(dice.percent(50));
            case 2 ->
                dice.of(
                        JSON.numberNode(0),
                        JSON.numberNode(-1),
                        JSON.numberNode(Integer.MAX_VALUE + 1L),
                        JSON.numberNode(Long.MAX_VALUE),
                        JSON.numberNode(BigInteger.TWO.pow(200)),
                        JSON.numberNode(new BigDecimal("1E+400")),
                        JSON.numberNode(0.1));
            case 3 -> JSON.objectNode();
            case 4 -> JSON.arrayNode().add(JSON.nullNode());
            default -> JSON.textNode(HostileTexts.any(dice));
        };
    }

    private static List<ContainerNode<?>> containers(JsonNode node, List<ContainerNode<?>> found) {
        if (node instanceof ContainerNode<?> container) {
            found.add(container);
            container.forEach(child -> containers(child, found));
        }
        return found;
    }
}
