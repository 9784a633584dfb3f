package vn.motcua.procedure.checking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.events.CheckEvent.HeldDocument;
import vn.motcua.events.Messages;
import vn.motcua.events.Submission.Document;
import vn.motcua.procedure.catalogue.Provisions;
import vn.motcua.procedure.catalogue.Provisions.RequiredDocument;

/**
 * Checks the components of the dossier. It reports all missing or outdated ones at once, because they may be asked for only once
 * (NĐ 118/2025/NĐ-CP Art. 17(2)a).
 */
final class CheckDocuments {
    /** The maximum number of findings of one kind; they are enough to see what is wrong. */
    private static final int MOST = 20;

    private final Examination examination;
    private final Provisions provisions;
    private final List<HeldDocument> held;
    private final Set<String> wanted = new HashSet<>();

    /** @param held the documents that may not be asked for */
    CheckDocuments(Examination examination, Provisions provisions, List<HeldDocument> held) {
        this.examination = examination;
        this.provisions = provisions;
        this.held = held;
    }

    /** @return what is held, with what this application needs of it and lacks */
    List<HeldDocument> check() {
        var given = given();
        for (RequiredDocument document : provisions.documents()) {
            if (examination.holds(document.when(), document.name(), document.source())) {
                check(document, given.getOrDefault(document.code(), List.of()));
            }
        }
        var known = provisions.documents().stream().map(RequiredDocument::code).collect(Collectors.toSet());
        given.keySet().stream()
                .filter(code -> !known.contains(code))
                .limit(MOST)
                .forEach(this::unasked);
        twice();
        return held.stream()
                .map(each -> new HeldDocument(
                        each.document(), each.database(), each.basis(), wanted.contains(each.document())))
                .toList();
    }

    /** A document that a database holds is neither missing nor too old: it is looked up there. */
    private void check(RequiredDocument document, List<Paper> papers) {
        var validity = new JudgeValidity(examination, document);
        var stale = papers.stream()
                .filter(paper -> document.validity() != null && !validity.counts(paper.document()))
                .toList();
        if (!papers.isEmpty() && stale.isEmpty()) {
            return;
        }
        var holder = database(document);
        if (holder.isPresent()) {
            inDatabase(document, holder.get());
        } else if (papers.isEmpty()) {
            missing(document);
        } else {
            stale.stream().limit(MOST).forEach(paper -> validity.tell(paper.document(), paper.index()));
        }
    }

    private Optional<HeldDocument> database(RequiredDocument document) {
        return held.stream()
                .filter(holder -> holder.document().equals(document.code()))
                .findFirst();
    }

    private void missing(RequiredDocument document) {
        examination.fault(
                "document-missing",
                "/documents/" + document.code(),
                Messages.of("check-documents.document-missing", document.code(), document.name()),
                document.source());
    }

    private void inDatabase(RequiredDocument document, HeldDocument holder) {
        wanted.add(document.code());
        examination.information(
                "document-in-database",
                "/documents/" + document.code(),
                Messages.of("check-documents.looked-up-asked", document.name(), holder.database()),
                holder.basis());
    }

    /** The same file sent as two components is probably a mistake. */
    private void twice() {
        var byContent = new LinkedHashMap<String, Set<String>>();
        documents()
                .filter(document -> document.sha256() != null && document.code() != null)
                .forEach(document -> byContent
                        .computeIfAbsent(document.sha256(), _ -> new TreeSet<>())
                        .add(document.code()));
        byContent.values().stream()
                .filter(codes -> codes.size() > 1)
                .limit(MOST)
                .forEach(codes -> {
                    var shown = codes.stream().map(Words::shown).collect(Collectors.joining(", "));
                    examination.warning(
                            "document-duplicate",
                            "/documents",
                            Messages.of("check-documents.one-same-file", shown),
                            provisions.source());
                });
    }

    private Stream<Document> documents() {
        return Stream.ofNullable(examination.submission().documents())
                .flatMap(List::stream)
                .filter(Objects::nonNull);
    }

    private Map<String, List<Paper>> given() {
        var byCode = new LinkedHashMap<String, List<Paper>>();
        var all = examination.submission().documents();
        for (int index = 0; all != null && index < all.size(); index++) {
            var document = all.get(index);
            if (document != null && document.code() != null) {
                byCode.computeIfAbsent(document.code(), _ -> new ArrayList<>()).add(new Paper(index, document));
            }
        }
        return byCode;
    }

    /** @param index its place in the submission */
    private record Paper(int index, Document document) {}

    private void unasked(String code) {
        examination.information(
                "document-not-asked-for",
                "/documents",
                Messages.of("check-documents.document-asked", Words.shown(code)),
                provisions.source());
    }
}
