package vn.motcua.fuzz.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.motcua.fuzz.sending.RawAnswer;
import vn.motcua.fuzz.sending.RawCall;
import vn.motcua.fuzz.sending.RawCall.Framing;
import vn.motcua.fuzz.sending.RawCall.Reach;

/** The faults of an answer. A slow request shows as 503, because a service answers so at its own deadline. */
public final class Judge {
    // The statuses with which an HTTP server refuses an invalid HTTP request (RFC 9110, RFC 9112, RFC 6585).
    private static final Set<Integer> REFUSED_BY_DECODER = Set.of(400, 408, 413, 414, 417, 431, 501, 505);

    private final Documented documented = new Documented();

    public List<String> faults(RawCall call, RawAnswer answer) {
        var faults = new ArrayList<String>();
        if (answer.status() == 0) {
            // A server may drop an incomplete request, because there is nothing to answer (RFC 9112 section 8).
            return call.framing() == Framing.TOO_LONG ? List.of() : List.of("no answer: " + answer.failure());
        }
        if (answer.status() >= 500) {
            faults.add("a server error");
        }
        faults.addAll(Leaks.in(answer));
        if (isTheDecoders(call, answer)) {
            return faults;
        }
        var asProblem = answer.status() < 400 ? List.<String>of() : Problems.faults(call, answer);
        faults.addAll(asProblem);
        // An error that is no problem document is not documented either: that is one fault, not five.
        if (call.reach() == Reach.OPERATION && asProblem.isEmpty()) {
            faults.addAll(documented.faults(call, answer));
        }
        return faults;
    }

    private static boolean isTheDecoders(RawCall call, RawAnswer answer) {
        return answer.body().length == 0
                && (isOverTheServersLimits(call, answer)
                        || call.reach() == Reach.DECODER && REFUSED_BY_DECODER.contains(answer.status())
                        || answer.status() == 404 && !call.target().startsWith("/"));
    }

    // The server limits the request line and the headers before our code runs: to 4096 and 20480 bytes in Quarkus.
    private static boolean isOverTheServersLimits(RawCall call, RawAnswer answer) {
        var headers = call.headers().stream()
                .mapToInt(header -> header.name().length() + header.value().length() + 4)
                .sum();
        return answer.status() == 414 && call.method().length() + call.target().length() + 10 > 4096
                || answer.status() == 431 && headers > 18_000;
    }
}
