package vn.motcua.procedure.archive;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.events.Messages;
import vn.motcua.events.Text;
import vn.motcua.rest.Fault;
import vn.motcua.rest.Problem;

/** All faults of an archive, by entry. */
final class ArchiveFaults {
    private static final int MOST = 200;
    private static final int LONGEST_NAME = 200;

    private final List<Fault> faults = new ArrayList<>();

    /** @param place within the entry, a JSON pointer whose first part is the line number */
    void add(String entry, String place, String code, Text message) {
        addAll(entry, place, List.of(new Fault("", code, message)));
    }

    /** Adds a fault with the message of its code. */
    void add(String entry, String place, String code, Object... arguments) {
        add(entry, place, code, Messages.of(code, arguments));
    }

    void addAll(String entry, String place, List<Fault> found) {
        for (Fault fault : found) {
            if (faults.size() < MOST) {
                faults.add(new Fault(pointer(entry) + place + fault.pointer(), fault.code(), fault.message()));
            }
        }
    }

    /** @throws Problem 422 {@code archive-faulty} if there are any */
    void requireNone() {
        if (!faults.isEmpty()) {
            throw Problem.unprocessable("archive-faulty", Messages.of("archive-faulty"), faults);
        }
    }

    private static String pointer(String entry) {
        if (entry.isEmpty()) {
            return "";
        }
        var shown = entry.length() > LONGEST_NAME ? entry.substring(0, LONGEST_NAME) : entry;
        return "/"
                + shown.replaceAll("[\\p{Cntrl}\\p{Cs}]", "\uFFFD")
                        .replace("~", "~0")
                        .replace("/", "~1");
    }
}
