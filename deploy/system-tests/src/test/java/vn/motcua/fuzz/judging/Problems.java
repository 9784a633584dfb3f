package vn.motcua.fuzz.judging;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.fuzz.sending.RawAnswer;
import vn.motcua.fuzz.sending.RawCall;

/** Whether an error conforms to RFC 9457: by a schema written by hand, not by the service's own document. */
final class Problems {
    private static final Schema PROBLEM = schema();

    private Problems() {}

    static List<String> faults(RawCall call, RawAnswer answer) {
        if (call.method().equals("HEAD")) {
            return List.of();
        }
        if (!answer.mediaType().equals("application/problem+json")) {
            return List.of("an error as " + answer.mediaType() + " and not as problem+json");
        }
        var faults = new ArrayList<>(Schemas.faults(PROBLEM, answer.text()));
        if (!answer.text().contains("\"status\":" + answer.status())) {
            faults.add("the problem's status is another");
        }
        if (answer.status() == 401 && answer.header("WWW-Authenticate").isEmpty()) {
            faults.add("401 without WWW-Authenticate");
        }
        return faults;
    }

    private static Schema schema() {
        try (var in = Problems.class.getResourceAsStream("/fuzz/problem.schema.json")) {
            return Schemas.compiled(new ObjectMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
