package vn.motcua.rest.openapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Adds shared parameters and answers to all operations below a path. A service's {@code openapi.yaml} describes them once, as a path
 * item in its components, and lists the paths in {@code x-paths}: {@code '/v1/tasks/{task}/': taskCommand}. The item's own parameters
 * are those of every operation. An operation's own descriptions stay.
 */
final class SharedByPath {
    private static final String PATHS = "x-paths";

    private SharedByPath() {}

    static void complete(OpenAPI document) {
        var shared = document.getComponents().getPathItems();
        if (document.getExtensions() != null && document.getExtensions().get(PATHS) instanceof Map<?, ?> paths) {
            paths.forEach((path, name) -> document.getPaths().getPathItems().forEach((each, item) -> {
                if (each.startsWith((String) path)) {
                    share(shared.get((String) name), item);
                }
            }));
            document.removeExtension(PATHS);
            document.getComponents().setPathItems(null);
        }
    }

    private static void share(PathItem shared, PathItem item) {
        item.getOperations().forEach((method, operation) -> {
            share(shared.getParameters(), operation);
            Optional.ofNullable(shared.getOperations().get(method)).ifPresent(all -> share(all, operation));
        });
    }

    private static void share(Operation shared, Operation operation) {
        share(shared.getParameters(), operation);
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        shared.getResponses().getAPIResponses().forEach((status, answer) -> {
            var own = operation.getResponses().getAPIResponse(status);
            if (own == null) {
                operation.getResponses().addAPIResponse(status, answer);
            } else {
                share(answer, own);
            }
        });
    }

    private static void share(List<Parameter> shared, Operation operation) {
        if (shared != null) {
            shared.forEach(parameter -> share(parameter, operation));
        }
    }

    private static void share(Parameter shared, Operation operation) {
        var parameters = operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters();
        parameters.stream()
                .filter(own -> shared.getName().equals(own.getName()))
                .findFirst()
                .ifPresentOrElse(own -> share(shared, own), () -> operation.addParameter(shared));
    }

    private static void share(Parameter shared, Parameter own) {
        if (own.getDescription() == null) {
            own.setDescription(shared.getDescription());
        }
        if (own.getExample() == null) {
            own.setExample(shared.getExample());
        }
    }

    /** "OK" is the framework's default description of a 200. */
    private static void share(APIResponse shared, APIResponse own) {
        if (own.getDescription() == null || own.getDescription().equals("OK")) {
            own.setDescription(shared.getDescription());
        }
        if (shared.getContent() != null && own.getContent() != null) {
            share(shared.getContent(), own.getContent());
        }
    }

    private static void share(Content shared, Content own) {
        own.getMediaTypes().forEach((type, media) -> {
            var all = shared.getMediaType(type);
            if (all != null && media.getExamples() == null && media.getExample() == null) {
                media.setExamples(all.getExamples());
            }
        });
    }
}
