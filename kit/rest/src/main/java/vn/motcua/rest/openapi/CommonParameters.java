package vn.motcua.rest.openapi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Headers and query parameters with the same meaning everywhere, described once in the components. */
final class CommonParameters {
    static final String IDEMPOTENCY_KEY = "IdempotencyKey";
    static final String IF_MATCH = "IfMatch";
    static final String AFTER = "After";

    private static final String REF = "#/components/parameters/";

    private CommonParameters() {}

    static void complete(Operation operation, Components components) {
        List<Parameter> parameters = new ArrayList<>();
        List<Parameter> own = operation.getParameters() == null ? List.of() : operation.getParameters();
        own.stream()
                .filter(parameter -> !"Content-Length".equals(parameter.getName()))
                .map(CommonParameters::shared)
                .forEach(parameters::add);
        parameters.add(reference("AcceptLanguage"));
        operation.setParameters(parameters);
        parameters.stream()
                .filter(parameter -> parameter.getRef() != null)
                .map(parameter -> parameter.getRef().substring(REF.length()))
                .forEach(name -> components.addParameter(name, parameter(name)));
    }

    static boolean wants(Operation operation, String name) {
        return operation.getParameters().stream().anyMatch(parameter -> (REF + name).equals(parameter.getRef()));
    }

    private static Parameter shared(Parameter own) {
        return switch (own.getName()) {
            case "Idempotency-Key" -> reference(IDEMPOTENCY_KEY);
            case "If-Match" -> reference(IF_MATCH);
            case "limit" -> reference("Limit");
            case "after" -> reference(AFTER);
            case null, default -> own;
        };
    }

    private static Parameter reference(String name) {
        return OASFactory.createParameter().ref(REF + name);
    }

    private static Parameter parameter(String name) {
        return switch (name) {
            case IDEMPOTENCY_KEY ->
                header(
                                "Idempotency-Key",
                                "Repeated with the same key and body, the same answer; a UUID is best",
                                text().minLength(1).maxLength(255).pattern("^[!-~]+$"))
                        .required(true)
                        .example("8f14e45f-ea2a-4c1e-9d0b-1c5a2f6b7e10");
            case IF_MATCH ->
                header("If-Match", "The ETag that was read: 428 without, 412 when it has changed since", text())
                        .required(true)
                        .example("\"3\"");
            case "AcceptLanguage" ->
                header("Accept-Language", "Texts for people come in Vietnamese, or in English if preferred", text())
                        .example("en");
            case "Limit" ->
                query("limit", "How many rows at most", integer(1, 100).defaultValue(20))
                        .example(20);
            case AFTER ->
                query("after", "Where to go on: the cursor in the Link of the page before", text())
                        .example("q83vEg");
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Parameter header(String name, String description, Schema schema) {
        return OASFactory.createParameter()
                .in(Parameter.In.HEADER)
                .name(name)
                .description(description)
                .schema(schema);
    }

    private static Parameter query(String name, String description, Schema schema) {
        return OASFactory.createParameter()
                .in(Parameter.In.QUERY)
                .name(name)
                .description(description)
                .schema(schema);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }

    private static Schema integer(int least, int most) {
        return OASFactory.createSchema()
                .addType(SchemaType.INTEGER)
                .minimum(BigDecimal.valueOf(least))
                .maximum(BigDecimal.valueOf(most));
    }
}
