package vn.motcua.procedure.national;

import static vn.motcua.procedure.national.FindingCode.AGENCIES_SEVERAL;
import static vn.motcua.procedure.national.FindingCode.AGENCY_CODE_MISSING;
import static vn.motcua.procedure.national.FindingCode.AGENCY_MISSING;
import static vn.motcua.procedure.national.FindingCode.RESULT_BROKEN;
import static vn.motcua.procedure.national.FindingCode.RESULT_CODE_MISSING;
import static vn.motcua.procedure.national.FindingCode.RESULT_CODE_ODD;
import static vn.motcua.procedure.national.FindingCode.RESULT_DENIED;
import static vn.motcua.procedure.national.FindingCode.RESULT_MISSING;
import static vn.motcua.procedure.national.FindingCode.RESULT_NAMELESS;
import static vn.motcua.procedure.national.FindingCode.RESULT_OF_PROVINCE;
import static vn.motcua.procedure.national.FindingCode.RESULT_TWICE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the one leg that a national record contains: the deciding agency and the results. */
final class ReadResults {
    private static final Pattern OF_MINISTRY = Pattern.compile("KQ\\.G[0-9]{2}\\.[0-9]{6}");
    private static final Pattern OF_PROVINCE = Pattern.compile("KQ\\.(H[0-9]{2})\\.[0-9]{6}");
    private static final Pattern AGENCY = Pattern.compile("[A-Z][0-9]{2}(\\.[0-9A-Z]{1,6}){0,3}");
    /** Commas that part no agencies: "xã, phường", "tỉnh, thành phố", "Cơ quan, tổ chức". */
    private static final Pattern OF_ONE_NAME = Pattern.compile(
            "(?iu)(?:xã|phường|thị trấn|đặc khu)(?:, ?(?:xã|phường|thị trấn|đặc khu))+|tỉnh, ?thành phố|cơ quan, ?tổ chức");

    private static final Pattern DENIED = Pattern.compile("(?iu)không có kết quả");

    private final String province;

    ReadResults(String province) {
        this.province = province;
    }

    void read(String procedure, Source record, ObjectNode provisions) {
        var leg = Draft.object().put("key", "main");
        Optional.ofNullable(provisions.get("name")).ifPresent(name -> leg.set("name", name.deepCopy()));
        if (procedure != null) {
            leg.put("procedure", procedure);
        }
        readAgency(record.get("COQUANTHUCHIEN"), leg);
        readLimits(provisions.path("caseTypes"), leg);
        readResults(record.get("KETQUATHUCHIEN"), leg);
        provisions.putArray("process").add(leg);
    }

    private static void readAgency(Source agencies, ObjectNode leg) {
        var known = agencies.objects();
        var names = 0;
        for (Source agency : known) {
            agency.knows(Set.of("MADONVI", "TENDONVI"));
            var name = agency.get("TENDONVI").told().orElse(null);
            if (name == null) {
                continue;
            }
            names++;
            Places.check(agency, name);
            if (OF_ONE_NAME.matcher(name).replaceAll("").contains(",") || known.size() > 1) {
                agency.add(AGENCIES_SEVERAL, name);
                continue;
            }
            agency.get("MADONVI")
                    .told()
                    .filter(code -> AGENCY.matcher(code).matches())
                    .ifPresentOrElse(code -> leg.put("agency", code), () -> agency.add(AGENCY_CODE_MISSING, name));
        }
        if (names == 0) {
            agencies.add(AGENCY_MISSING);
        }
        agencies.decided(Part.LEG, leg);
    }

    /** The only leg may take as long as the whole case; where cases differ, a person says how. */
    private static void readLimits(JsonNode caseTypes, ObjectNode leg) {
        var limits = new LinkedHashSet<>(caseTypes.findValues("limit"));
        if (limits.size() == 1 && !leg.has("limits")) {
            leg.putArray("limits").add(limits.getFirst().deepCopy());
        }
    }

    private void readResults(Source results, ObjectNode leg) {
        var codes = new HashSet<String>();
        var read = leg.putArray("results");
        for (Source result : results.objects()) {
            result.knows(Set.of("MAKETQUA", "TENKETQUA"));
            var each = Draft.object();
            readName(result, each);
            if (result.decided(Part.RESULT, Draft.object()).isEmpty()) {
                continue;
            }
            code(result.get("MAKETQUA"), each.at("/name/vi").asText()).ifPresent(code -> {
                each.put("code", code);
                if (!codes.add(code)) {
                    result.add(RESULT_TWICE, code);
                }
            });
            result.decided(Part.RESULT, each).ifPresent(read::add);
        }
        if (read.isEmpty()) {
            results.add(RESULT_MISSING);
        }
    }

    private Optional<String> code(Source source, String name) {
        var code = source.told();
        if (code.isEmpty()) {
            source.add(RESULT_CODE_MISSING, name);
            return code;
        }
        var ofProvince = OF_PROVINCE.matcher(code.get());
        if (ofProvince.matches() && !ofProvince.group(1).equals(province)) {
            source.add(RESULT_OF_PROVINCE, code.get());
            return Optional.empty();
        }
        if (!ofProvince.matches() && !OF_MINISTRY.matcher(code.get()).matches()) {
            source.add(RESULT_CODE_ODD, code.get());
            return Optional.empty();
        }
        return code;
    }

    private static void readName(Source result, ObjectNode read) {
        var source = result.get("TENKETQUA");
        var name = source.told().orElse(null);
        if (name == null) {
            source.add(RESULT_NAMELESS);
            return;
        }
        if (Character.isLowerCase(name.codePointAt(0))) {
            source.add(RESULT_BROKEN, name);
        }
        if (DENIED.matcher(name).find()) {
            source.add(RESULT_DENIED, name);
        }
        Places.check(source, name);
        read.set("name", Draft.vietnamese(name));
    }
}
