package vn.motcua.procedure.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.re2j.PatternSyntaxException;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.events.Messages;

/** JSON Schema 2020-12, compiled once per schema. Nothing outside a schema is ever fetched. */
@ApplicationScoped
public class JsonSchemas {
    public static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaCacheEnabled(false)
                    .schemaLoader(loader ->
                            loader.allow(iri -> iri.toString().startsWith("https://json-schema.org/draft/2020-12/")))
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .pathType(PathType.JSON_POINTER)
                            .regularExpressionFactory(new LinearRegularExpressions())
                            .formatAssertionsEnabled(true)
                            .build()));
    private final Schema dialect = registry.getSchema(SchemaLocation.of(DIALECT));
    private final Cache<JsonNode, Schema> compiled =
            Caffeine.newBuilder().maximumSize(256).build();

    public List<FormFault> validate(JsonNode schema, JsonNode instance) {
        return compiled.get(schema, registry::getSchema).validate(instance).stream()
                .map(JsonSchemas::fault)
                .toList();
    }

    /** The faults of a schema itself, references out of it included. */
    public List<FormFault> faultsIn(JsonNode schema) {
        var faults = new ArrayList<>(SchemaReferences.faultsIn(schema));
        if (faults.isEmpty()) {
            SchemaSize.faultIn(schema).ifPresent(faults::add);
        }
        if (faults.isEmpty()) {
            dialect.validate(schema).stream().map(JsonSchemas::fault).forEach(faults::add);
        }
        if (faults.isEmpty()) {
            try {
                registry.getSchema(schema).initializeValidators();
            } catch (SchemaException | PatternSyntaxException e) {
                faults.add(new FormFault("", "schema", Messages.of("schema", e.getMessage())));
            }
        }
        return faults;
    }

    private static FormFault fault(Error error) {
        var pointer = error.getInstanceLocation().toString();
        var field = error.getProperty();
        if (field != null) {
            pointer = pointer + "/" + field.replace("~", "~0").replace("/", "~1");
        }
        var keyword = error.getKeyword();
        return new FormFault(pointer, FaultTexts.code(keyword), FaultTexts.of(keyword, field, error.getArguments()));
    }
}
