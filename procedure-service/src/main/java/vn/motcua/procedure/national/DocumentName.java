package vn.motcua.procedure.national;

import static vn.motcua.procedure.national.FindingCode.DOCUMENT_BROKEN;
import static vn.motcua.procedure.national.FindingCode.DOCUMENT_BULLET;
import static vn.motcua.procedure.national.FindingCode.DOCUMENT_CONNECTOR;
import static vn.motcua.procedure.national.FindingCode.DOCUMENT_FILE;
import static vn.motcua.procedure.national.FindingCode.DOCUMENT_FILE_UNCLEAR;
import static vn.motcua.procedure.national.FindingCode.DOCUMENT_HEADING;
import static vn.motcua.procedure.national.FindingCode.DOCUMENT_LEADS_ON;
import static vn.motcua.procedure.national.FindingCode.DOCUMENT_NAMELESS;
import static vn.motcua.procedure.national.FindingCode.DOCUMENT_NOTE;
import static vn.motcua.procedure.national.FindingCode.DOCUMENT_SCRAPED;
import static vn.motcua.procedure.national.FindingCode.DOCUMENT_SEVERAL;
import static vn.motcua.procedure.national.FindingCode.DOCUMENT_VALIDITY;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A document's name, cleaned: the national portal's pages distort it in many ways.
 *
 * @param file the name of the form's file, which was glued to it
 */
record DocumentName(String name, Optional<String> file) {
    // The table's column titles, which appear between a heading and the first name below it; the end may be cut off.
    private static final Pattern HEADING = Pattern.compile("^(.*?)Tên giấy tờ\\s?Mẫu đơn.{0,20}?(?:Số lượng|$)(.*)$");
    private static final Pattern BULLET =
            Pattern.compile("^(?:[-+*•–.,;]++\\s*+|\\(?(?:[0-9]{1,2}|[a-zđ]|[ivx]{1,4})(?:[.][0-9]{1,2})?[.)]\\s*+)++");
    private static final Pattern NOTE = Pattern.compile(
            "(?iu)\\(?(?:lưu ý|ghi chú|chú ý|số lượng|ngoài ra|hồ sơ gồm|nhóm [0-9]"
                    + "|(?:trong |các |tu[ỳỷ] từng |tùy từng )?trường hợp|đối với|trừ|khi|nếu|trước khi|sau khi|mỗi lần|chậm nhất"
                    + "|trong thời hạn|trong đó|việc|thủ tục|gửi|người|cơ quan|không)(?!\\p{L}).*|.*phải được hợp pháp hóa.*");
    /** A list in one row: "A. - B". The first letter is sought once, because a search from every letter is slow in long rows. */
    private static final Pattern SEVERAL = Pattern.compile("\\P{L}*+\\p{L}.*[.;] - .*");

    private static final Pattern BEGINNING = Pattern.compile("[\\p{Lu}\\d(“\"].*");
    private static final Pattern VALIDITY = Pattern.compile(
            "(?iu:còn\\s(?:giá trị|hiệu lực|thời hạn)|(?:không|chưa)\\squá\\s[0-9]{1,3}\\s(?:ngày|tháng|năm))");
    private static final Pattern FILE = Pattern.compile("(?iu).*\\.(?:docx?|xlsx?|pdf|odt|rtf|rar|zip|jpe?g|png)");
    // Where the name of the form's file is glued to the document's: after a mark, or where a word ends and a capital
    // begins the next.
    private static final Pattern SEAM = Pattern.compile("(?<=[)\\].;,:”\"])(?=[\\p{Lu}0-9])"
            + "|(?<=[\\p{Ll}0-9])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll}\\p{L})");
    private static final Set<String> CONNECTORS = Set.of("hoặc", "và", "và/hoặc", "hoặc:");

    /** Empty if the row names no document. */
    static Optional<DocumentName> of(Source source) {
        var told = source.told();
        if (told.isEmpty()) {
            source.add(DOCUMENT_NAMELESS);
            return Optional.empty();
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
                .flatMap(name -> split(source, name))
                .map(split -> new DocumentName(judged(source, withoutBullet(source, split.name)), split.file));
    }

    private static Optional<DocumentName> split(Source source, String text) {
        if (!FILE.matcher(text).matches()) {
            return Optional.of(new DocumentName(text, Optional.empty()));
        }
        var seam = seam(text);
        source.add(seam.isPresent() ? DOCUMENT_FILE : DOCUMENT_FILE_UNCLEAR, text);
        return seam.map(at -> new DocumentName(text.substring(0, at).strip(), Optional.of(text.substring(at))));
    }

    /** Where the file's name begins: no slash stands in it. */
    private static Optional<Integer> seam(String text) {
        return SEAM.matcher(text)
                .results()
                .map(MatchResult::start)
                .filter(at -> text.indexOf('/', at) < 0)
                .findFirst();
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
        } else if (!BEGINNING.matcher(name).matches() || name.endsWith("(")) {
            source.add(DOCUMENT_BROKEN, name);
        } else if (SEVERAL.matcher(name).matches()) {
            source.add(DOCUMENT_SEVERAL, name);
        }
        if (name.endsWith(":")) {
            source.add(DOCUMENT_LEADS_ON, name);
        }
        return name;
    }
}
