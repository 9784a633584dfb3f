package vn.motcua.procedure.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import vn.motcua.procedure.catalogue.CodeList;
import vn.motcua.procedure.catalogue.CodeList.Entry;

/** Rules of a list: on no day has a code two meanings. */
public final class ListRules {
    private ListRules() {}

    public static void check(String place, CodeList list, FileFaults faults) {
        if (list.code().equals(CodeList.COMMUNES)) {
            faults.add(place + "/code", "list-of-areas");
        }
        var before = new HashMap<String, List<Entry>>();
        for (int index = 0; index < list.entries().size(); index++) {
            var entry = list.entries().get(index);
            var same = before.computeIfAbsent(entry.code(), _ -> new ArrayList<>());
            if (entry.from() != null && entry.to() != null && entry.to().isBefore(entry.from())) {
                faults.add(place + "/entries/" + index, "period");
            } else if (same.stream().anyMatch(entry::overlaps)) {
                faults.add(place + "/entries/" + index + "/code", "duplicate");
            }
            same.add(entry);
        }
    }
}
