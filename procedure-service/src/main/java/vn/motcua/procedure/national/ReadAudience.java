package vn.motcua.procedure.national;

import static vn.motcua.procedure.national.FindingCode.AUDIENCE_COARSER;
import static vn.motcua.procedure.national.FindingCode.AUDIENCE_MISSING;
import static vn.motcua.procedure.national.FindingCode.AUDIENCE_SPLIT;
import static vn.motcua.procedure.national.FindingCode.AUDIENCE_UNKNOWN;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** <i>Đối tượng thực hiện</i>: the national kinds are finer than ours. Two of them contain commas and arrive split at them. */
final class ReadAudience {
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("công dân việt nam", "CITIZEN"),
            Map.entry("người việt nam định cư ở nước ngoài", "CITIZEN"),
            Map.entry("người nước ngoài", "CITIZEN"),
            Map.entry("cán bộ, công chức, viên chức", "CITIZEN"),
            Map.entry("doanh nghiệp", "ENTERPRISE"),
            Map.entry("doanh nghiệp việt nam", "ENTERPRISE"),
            Map.entry("doanh nghiệp có vốn đầu tư nước ngoài", "ENTERPRISE"),
            Map.entry("hợp tác xã", "ENTERPRISE"),
            Map.entry("tổ chức (không bao gồm doanh nghiệp, htx)", "ORGANISATION"),
            Map.entry("tổ chức nước ngoài", "ORGANISATION"),
            Map.entry("tổ chức đảng", "ORGANISATION"));
    private static final Set<String> AS_WIDE =
            Set.of("công dân việt nam", "doanh nghiệp", "tổ chức (không bao gồm doanh nghiệp, htx)");
    private static final List<List<String>> SPLIT = List.of(
            List.of("tổ chức (không bao gồm doanh nghiệp", "htx)"), List.of("cán bộ", "công chức", "viên chức"));

    private ReadAudience() {}

    static void read(Source audience, ObjectNode provisions) {
        var kinds = new TreeSet<String>();
        for (Kind kind : joined(audience)) {
            var ours = KINDS.get(kind.name);
            if (ours == null) {
                kind.at.add(AUDIENCE_UNKNOWN, kind.name);
                continue;
            }
            if (!AS_WIDE.contains(kind.name)) {
                kind.at.add(AUDIENCE_COARSER, kind.name);
            }
            kinds.add(ours);
        }
        if (kinds.isEmpty()) {
            audience.add(AUDIENCE_MISSING);
        } else {
            kinds.forEach(provisions.putArray("audience")::add);
        }
    }

    private static List<Kind> joined(Source audience) {
        var each = audience.elements().stream()
                .flatMap(at -> at.told().map(name -> new Kind(at, name.toLowerCase(Locale.ROOT))).stream())
                .toList();
        var names = each.stream().map(Kind::name).toList();
        var joined = new ArrayList<Kind>();
        for (int index = 0; index < each.size(); ) {
            var parts = splitAt(names.subList(index, names.size()));
            var at = each.get(index).at;
            if (parts.size() > 1) {
                at.add(AUDIENCE_SPLIT, String.join(", ", parts));
            }
            joined.add(new Kind(at, String.join(", ", parts)));
            index += parts.size();
        }
        return joined;
    }

    private static List<String> splitAt(List<String> rest) {
        return SPLIT.stream()
                .filter(parts -> rest.size() >= parts.size()
                        && rest.subList(0, parts.size()).equals(parts))
                .findFirst()
                .orElse(rest.subList(0, 1));
    }

    private record Kind(Source at, String name) {}
}
