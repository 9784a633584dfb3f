package vn.motcua.rest.openapi;

import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Derives an operation's possible problems from its input, and adds the headers of its successful answers. */
final class CommonAnswers {
    // SmallRye's default descriptions carry no information.
    private static final Set<String> SAYS_NOTHING = Set.of("Bad Request", "Not Authorized", "Not Allowed");
    private static final String REF = "#/components/responses/";

    private CommonAnswers() {}

    static void complete(Operation operation, Components components) {
        APIResponses answers = operation.getResponses();
        for (String status : statuses(operation)) {
            APIResponse own = answers.getAPIResponse(status);
            if (own == null || SAYS_NOTHING.contains(own.getDescription())) {
                CommonProblem problem = CommonProblem.of(status);
                components.addResponse(problem.title(), problem.answer());
                answers.addAPIResponse(status, OASFactory.createAPIResponse().ref(REF + problem.title()));
            }
        }
        answers.getAPIResponses().forEach((status, answer) -> describe(operation, status, answer));
    }

    private static Set<String> statuses(Operation operation) {
        // Unreadable header or query, Accept, Content-Length, Content-Type: any request can fail on these.
        Set<String> statuses = new TreeSet<>(Set.of("400", "406", "413", "415", "500", "503"));
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            statuses.addAll(Set.of("401", "403"));
        }
        if (operation.getParameters().stream().anyMatch(parameter -> Parameter.In.PATH.equals(parameter.getIn()))) {
            statuses.add("404");
        }
        if (CommonParameters.wants(operation, CommonParameters.IF_MATCH)) {
            statuses.addAll(Set.of("409", "412", "428"));
        }
        if (CommonParameters.wants(operation, CommonParameters.IDEMPOTENCY_KEY)) {
            statuses.addAll(Set.of("409", "422"));
        }
        if (CommonHeaders.isConditional(operation)) {
            statuses.add("412");
        }
        return statuses;
    }

    private static void describe(Operation operation, String status, APIResponse answer) {
        if (answer.getRef() != null) {
            return;
        }
        if (status.startsWith("4") || status.startsWith("5")) {
            answer.setContent(problem());
            CommonHeaders.ofProblem(status, answer);
        } else {
            CommonHeaders.ofSuccess(operation, status, answer);
        }
    }

    static Content problem() {
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(ProblemSchema.REF)));
    }
}
