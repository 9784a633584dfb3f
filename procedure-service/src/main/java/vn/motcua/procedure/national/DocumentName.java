package vn.motcua.procedure.national;

import static vn.motcua.procedure.national.FindingCode.DOCUMENT_BROKEN;
import static vn.motcua.procedure.national.FindingCode.DOCUMENT_BULLET;
import static vn.motcua.procedure.national.FindingCode.DOCUMENT_CONNECTOR;
import static vn.motcua.procedure.national.FindingCode.DOCUMENT_HEADING;
import static vn.motcua.procedure.national.FindingCode.DOCUMENT_LEADS_ON;
import static vn.motcua.procedure.national.FindingCode.DOCUMENT_NAMELESS;
import static vn.motcua.procedure.national.FindingCode.DOCUMENT_NOTE;
import static vn.motcua.procedure.national.FindingCode.DOCUMENT_SCRAPED;
import static vn.motcua.procedure.national.FindingCode.DOCUMENT_VALIDITY;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Cleans a document's name, which the national portal's pages distort in many ways. */
final class DocumentName {
    // The table's column titles, which appear between a heading and the first name below it; the end may be cut off.
    private static final Pattern HEADING = Pattern.compile("^(.*?)Tên giấy tờ\\s?Mẫu đơn.{0,20}?(?:Số lượng|$)(.*)$");
    private static final Pattern BULLET =
            Pattern.compile("^(?:[-+*•–.,;]++\\s*+|\\(?(?:[0-9]{1,2}|[a-zđ]|[ivx]{1,4})(?:[.][0-9]{1,2})?[.)]\\s*+)++");
    private static final Pattern NOTE =
            Pattern.compile("^(?iu:lưu ý|ghi chú|chú ý|số lượng|trường hợp|đối với|ngoài ra|hồ sơ gồm).*");
    private static final Pattern VALIDITY = Pattern.compile(
            "(?iu:còn\\s(?:giá trị|hiệu lực|thời hạn)|(?:không|chưa)\\squá\\s[0-9]{1,3}\\s(?:ngày|tháng|năm))");
    private static final Set<String> CONNECTORS = Set.of("hoặc", "và", "và/hoặc", "hoặc:");

    private DocumentName() {}

    /** Empty if the row names no document. */
    static Optional<String> of(Source source) {
        var told = source.told();
        if (told.isEmpty()) {
            source.add(DOCUMENT_NAMELESS);
            return told;
        }
        var text = told.get();
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            source.add(DOCUMENT_SCRAPED, text);
            return Optional.empty();
        }
        if (CONNECTORS.contains(text.toLowerCase(Locale.ROOT))) {
            source.add(DOCUMENT_CONNECTOR, text);
            return Optional.empty();
        }
        if (VALIDITY.matcher(text).find()) {
            source.add(DOCUMENT_VALIDITY, text);
        }
        return withoutHeading(source, text)
                .map(name -> withoutBullet(source, name))
                .map(name -> judged(source, name));
    }

    private static Optional<String> withoutHeading(Source source, String text) {
        var heading = HEADING.matcher(text);
        if (!heading.matches()) {
            return Optional.of(text);
        }
        source.add(DOCUMENT_HEADING, text);
        var name = heading.group(2).strip();
        return Optional.of(name).filter(rest -> !rest.isEmpty());
    }

    private static String withoutBullet(Source source, String text) {
        var bare = BULLET.matcher(text).replaceFirst("");
        if (bare.isBlank() || bare.equals(text)) {
            return text;
        }
        source.add(DOCUMENT_BULLET, text);
        return bare;
    }

    private static String judged(Source source, String name) {
        if (NOTE.matcher(name).matches()) {
            source.add(DOCUMENT_NOTE, name);
        } else if (Character.isLowerCase(name.codePointAt(0))) {
            source.add(DOCUMENT_BROKEN, name);
        }
        if (name.endsWith(":")) {
            source.add(DOCUMENT_LEADS_ON, name);
        }
        return name;
    }
}
