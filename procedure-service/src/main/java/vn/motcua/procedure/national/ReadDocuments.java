package vn.motcua.procedure.national;

import static vn.motcua.procedure.national.FindingCode.COPIES_NONE;
import static vn.motcua.procedure.national.FindingCode.COPIES_UNREADABLE;
import static vn.motcua.procedure.national.FindingCode.DOCUMENTS_BY_CASE;
import static vn.motcua.procedure.national.FindingCode.DOCUMENTS_NONE;
import static vn.motcua.procedure.national.FindingCode.DOCUMENTS_TOO_MANY;
import static vn.motcua.procedure.national.FindingCode.DOCUMENT_CODE_MISSING;
import static vn.motcua.procedure.national.FindingCode.DOCUMENT_TWICE;
import static vn.motcua.procedure.national.FindingCode.TEMPLATE_LINK;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** <i>Thành phần hồ sơ</i>. */
final class ReadDocuments {
    private static final int MOST = 200;
    /** Ten and more are a number that has swallowed the end of the name before it: "bước 1" and "1" make 11. */
    private static final Pattern COPIES = Pattern.compile("0?[0-9]");

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");

    private final Draft draft;

    ReadDocuments(Draft draft) {
        this.draft = draft;
    }

    void read(Source cases, ObjectNode provisions) {
        var read = new ArrayList<ObjectNode>();
        var names = new HashSet<String>();
        for (Source one : cases.objects()) {
            one.knows(Set.of("TRUONGHOP", "GIAYTO"));
            one.get("TRUONGHOP").told().ifPresent(words -> one.add(DOCUMENTS_BY_CASE, words));
            for (Source document : one.get("GIAYTO").objects()) {
                read(document, names, read);
            }
        }
        if (read.isEmpty()) {
            cases.add(DOCUMENTS_NONE);
        }
        if (read.size() > MOST) {
            cases.add(DOCUMENTS_TOO_MANY, String.valueOf(read.size()));
        }
        provisions.putArray("documents").addAll(List.copyOf(read.subList(0, Math.min(MOST, read.size()))));
    }

    private void read(Source document, Set<String> names, List<ObjectNode> read) {
        document.knows(Set.of("MAGIAYTO", "TENGIAYTO", "SOBANCHINH", "SOBANSAO", "TENMAUDON", "URL"));
        var named = DocumentName.of(document.get("TENGIAYTO"));
        if (named.isEmpty() || document.decided(Part.DOCUMENT, Draft.object()).isEmpty()) {
            return;
        }
        var name = named.get().name();
        if (!names.add(name.toLowerCase(Locale.ROOT))) {
            document.add(DOCUMENT_TWICE, name);
        }
        var each = Draft.object();
        each.set("name", Draft.vietnamese(name));
        document.get("MAGIAYTO")
                .told()
                .filter(code -> KEY.matcher(code).matches())
                .ifPresentOrElse(code -> each.put("code", code), () -> document.add(DOCUMENT_CODE_MISSING, name));
        readCopies(document, each);
        document.get("TENMAUDON")
                .told()
                .or(() -> named.get().file())
                .ifPresent(template -> each.put("template", template));
        document.get("URL").told().ifPresent(link -> document.add(TEMPLATE_LINK, link));
        document.decided(Part.DOCUMENT, draft.sourced(each)).ifPresent(read::add);
    }

    private static void readCopies(Source document, ObjectNode each) {
        var originals = number(document.get("SOBANCHINH"));
        var copies = number(document.get("SOBANSAO"));
        originals.ifPresent(count -> each.put("originals", count));
        copies.ifPresent(count -> each.put("copies", count));
        if (originals.orElse(1) == 0 && copies.orElse(1) == 0) {
            document.add(COPIES_NONE);
        }
    }

    private static OptionalInt number(Source source) {
        var count = source.told().filter(text -> COPIES.matcher(text).matches());
        if (count.isEmpty()) {
            source.add(COPIES_UNREADABLE, source.text().orElse(null));
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(count.get()));
    }
}
