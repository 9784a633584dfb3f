package vn.motcua.procedure.checking;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.events.Submission.Document;
import vn.motcua.procedure.catalogue.Provisions;
import vn.motcua.procedure.catalogue.Provisions.RequiredDocument;

/** The components of the dossier: all that are missing at once, because they may be asked for only once (NĐ 118/2025/NĐ-CP Art. 17(2)a). */
final class CheckDocuments {
    private final Examination examination;
    private final Provisions provisions;

    CheckDocuments(Examination examination, Provisions provisions) {
        this.examination = examination;
        this.provisions = provisions;
    }

    void check() {
        var given = given();
        for (RequiredDocument document : provisions.documents()) {
            if (examination.holds(document.when(), document.source()) && !given.contains(document.code())) {
                examination.fault(
                        "document-missing",
                        "/documents/" + document.code(),
                        "Thiếu giấy tờ " + document.code() + ": "
                                + document.name().vi() + ".",
                        "The document " + document.code() + " is missing: "
                                + document.name().en() + ".",
                        document.source());
            }
        }
        var known = provisions.documents().stream().map(RequiredDocument::code).collect(Collectors.toSet());
        given.stream().filter(code -> !known.contains(code)).limit(20).forEach(this::unasked);
    }

    private Set<String> given() {
        var documents = Objects.requireNonNullElse(examination.submission().documents(), List.<Document>of());
        return documents.stream()
                .filter(Objects::nonNull)
                .map(Document::code)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private void unasked(String code) {
        examination.information(
                "document-not-asked-for",
                "/documents",
                "Giấy tờ " + Words.shown(code) + " không thuộc thành phần hồ sơ.",
                "The document " + Words.shown(code) + " is not asked for.",
                provisions.source());
    }
}
