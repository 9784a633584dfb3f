package vn.motcua.rest.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Adds this kit's common behaviour to every operation of a service's OpenAPI document, so that no resource repeats it:
 * possible problems, language, conditional requests, idempotency keys and pages. Existing descriptions of a resource stay.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CompleteDocument implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        Components components = document.getComponents();
        SharedByPath.complete(document);
        components.addSchema("Problem", ProblemSchema.problem());
        components.addSchema("Fault", ProblemSchema.fault());
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(operation -> complete(operation, components));
    }

    private static void complete(Operation operation, Components components) {
        CommonParameters.complete(operation, components);
        CommonAnswers.complete(operation, components);
        operation.setParameters(sorted(operation.getParameters()));
        operation.setResponses(sorted(operation.getResponses()));
    }

    // Annotation scanning has no fixed order; sorting makes the same source give the same document.
    private static List<Parameter> sorted(List<Parameter> parameters) {
        return parameters.stream()
                .sorted(Comparator.comparing(
                        parameter -> parameter.getRef() == null ? parameter.getName() : parameter.getRef()))
                .toList();
    }

    private static APIResponses sorted(APIResponses answers) {
        APIResponses sorted = OASFactory.createAPIResponses();
        new TreeMap<>(Map.copyOf(answers.getAPIResponses())).forEach(sorted::addAPIResponse);
        return sorted;
    }
}
