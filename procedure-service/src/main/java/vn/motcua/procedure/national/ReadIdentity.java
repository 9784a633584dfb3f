package vn.motcua.procedure.national;

import static vn.motcua.procedure.national.FindingCode.CODE_CLASS;
import static vn.motcua.procedure.national.FindingCode.CODE_MISSING;
import static vn.motcua.procedure.national.FindingCode.CODE_OF_AGENCY;
import static vn.motcua.procedure.national.FindingCode.CODE_UNREADABLE;
import static vn.motcua.procedure.national.FindingCode.DECISION_MISSING;
import static vn.motcua.procedure.national.FindingCode.DECISION_ODD;
import static vn.motcua.procedure.national.FindingCode.DECISION_OF_A_PROVINCE;
import static vn.motcua.procedure.national.FindingCode.DISTRICT_ABOLISHED;
import static vn.motcua.procedure.national.FindingCode.FIELD_CODE_MISSING;
import static vn.motcua.procedure.national.FindingCode.FIELD_MISSING;
import static vn.motcua.procedure.national.FindingCode.LEVEL_MISSING;
import static vn.motcua.procedure.national.FindingCode.LEVEL_UNKNOWN;
import static vn.motcua.procedure.national.FindingCode.NAME_MISSING;
import static vn.motcua.procedure.national.FindingCode.NAME_ODD;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads which procedure a record describes: code, name, field, level, the decision that published it. */
final class ReadIdentity {
    private static final Pattern CODE = Pattern.compile("[0-9]\\.[0-9]{6}");
    private static final Pattern CODE_OF_AN_AGENCY = Pattern.compile("([0-9]\\.[0-9]{6})\\.([A-Z0-9.]{1,35})");
    private static final Pattern DECISION = Pattern.compile("[0-9]+/QĐ-\\p{Lu}+(-[\\p{Lu}0-9]+)*");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");
    private static final Map<String, String> LEVELS = Map.of(
            "cấp bộ", "CENTRAL",
            "cấp tỉnh", "PROVINCE",
            "cấp xã", "COMMUNE",
            "cơ quan khác", "OTHER");

    private final String province;

    ReadIdentity(String province) {
        this.province = province;
    }

    void read(Source record, ObjectNode provisions) {
        readName(record.get("TENTTHC"), provisions);
        readField(record.get("LINHVUCTHUCHIEN"), provisions);
        readLevels(record.get("CAPTHUCHIEN"), provisions);
        ReadAudience.read(record.get("DOITUONGTHUCHIEN"), provisions);
    }

    /** Null if the code is missing or unreadable. */
    String code(Source source) {
        var code = source.told().orElse(null);
        if (code == null) {
            source.add(CODE_MISSING);
            return null;
        }
        var variant = CODE_OF_AN_AGENCY.matcher(code);
        if (variant.matches()) {
            if (!variant.group(2).endsWith(province)) {
                source.add(CODE_OF_AGENCY, code);
            }
        } else if (!CODE.matcher(code).matches()) {
            source.add(CODE_UNREADABLE, code);
            return null;
        }
        if (code.charAt(0) < '1' || code.charAt(0) > '3') {
            source.add(CODE_CLASS, code);
        }
        return code;
    }

    private static void readName(Source source, ObjectNode provisions) {
        var name = source.told().orElse(null);
        if (name == null) {
            source.add(NAME_MISSING);
            return;
        }
        if (!Character.isUpperCase(name.codePointAt(0)) && !Character.isDigit(name.codePointAt(0))) {
            source.add(NAME_ODD, name);
        }
        Places.check(source, name);
        provisions.set("name", Draft.vietnamese(name));
    }

    private static void readField(Source fields, ObjectNode provisions) {
        var known = fields.objects();
        var read = Draft.object();
        if (known.size() != 1) {
            fields.add(FIELD_MISSING);
        } else {
            readOnly(known.getFirst(), read);
        }
        fields.decided(Part.FIELD, read)
                .filter(field -> !field.isEmpty())
                .ifPresent(field -> provisions.set("field", field));
    }

    private static void readOnly(Source field, ObjectNode read) {
        field.knows(Set.of("MALINHVUC", "TENLINHVUC"));
        var name = field.get("TENLINHVUC").told();
        if (name.isEmpty()) {
            field.add(FIELD_MISSING);
            return;
        }
        read.put("vi", name.get());
        var code =
                field.get("MALINHVUC").told().filter(text -> KEY.matcher(text).matches());
        code.ifPresentOrElse(text -> read.put("code", text), () -> field.add(FIELD_CODE_MISSING, name.get()));
    }

    private static void readLevels(Source levels, ObjectNode provisions) {
        var read = new TreeSet<String>();
        levels.elements()
                .forEach(level -> level.told().ifPresent(words -> {
                    var small = words.toLowerCase(Locale.ROOT);
                    if (small.equals("cấp huyện")) {
                        level.add(DISTRICT_ABOLISHED, words);
                    } else if (LEVELS.containsKey(small)) {
                        read.add(LEVELS.get(small));
                    } else {
                        level.add(LEVEL_UNKNOWN, words);
                    }
                }));
        if (read.isEmpty()) {
            levels.add(LEVEL_MISSING);
        } else {
            read.forEach(provisions.putArray("levels")::add);
        }
    }

    /** The decision's number; null if it is not given. */
    static String decision(Source source) {
        var number = source.told().orElse(null);
        if (number == null) {
            source.add(DECISION_MISSING);
        } else if (!DECISION.matcher(number).matches()) {
            source.add(DECISION_ODD, number);
        } else if (number.endsWith("/QĐ-UBND")) {
            source.add(DECISION_OF_A_PROVINCE, number);
        }
        return number;
    }
}
