package vn.motcua.rest.openapi;

import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Answer headers that follow from the operation's parameters. */
final class CommonHeaders {
    private CommonHeaders() {}

    static void ofProblem(String status, APIResponse answer) {
        answer.addHeader("Content-Language", header("Language of title, detail and messages", true));
        answer.addHeader("Vary", header("Accept-Language", true));
        switch (status) {
            case "401" -> answer.addHeader("WWW-Authenticate", header("Bearer", true));
            case "503" -> answer.addHeader("Retry-After", header("Seconds to wait", true));
            default -> {
                // Nothing more.
            }
        }
    }

    static void ofSuccess(Operation operation, String status, APIResponse answer) {
        if (status.equals("200") && CommonParameters.wants(operation, CommonParameters.AFTER)) {
            answer.addHeader("Link", header("rel=\"next\": the next page; absent on the last", false));
        }
        if (CommonParameters.wants(operation, CommonParameters.IDEMPOTENCY_KEY)) {
            answer.addHeader("Location", header("Where it is read", true));
            answer.addHeader("ETag", header("Its version", true));
        }
        if (isConditional(operation) && Set.of("200", "304").contains(status)) {
            answer.addHeader("ETag", header("For If-None-Match: another as soon as the answer could be", true));
            answer.addHeader("Vary", header("Accept-Language", true));
            answer.addHeader("Cache-Control", header("How long it may be kept without asking", true));
        }
    }

    /** Whether the operation answers 304 to a caller that already has the answer. */
    static boolean isConditional(Operation operation) {
        return operation.getResponses().getAPIResponse("304") != null;
    }

    private static Header header(String description, boolean always) {
        return OASFactory.createHeader()
                .description(description)
                .required(always)
                .schema(ProblemSchema.text(null));
    }
}
