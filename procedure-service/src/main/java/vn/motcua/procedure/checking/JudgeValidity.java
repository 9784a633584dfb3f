package vn.motcua.procedure.checking;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vn.motcua.events.Messages;
import vn.motcua.events.Submission.Document;
import vn.motcua.events.Text;
import vn.motcua.procedure.catalogue.Provisions.RequiredDocument;
import vn.motcua.procedure.catalogue.Validity;

/**
 * Whether a paper was still valid on the day it was filed, by the dates stated with it. Missing dates give only a warning: an
 * officer reads them from the paper.
 */
final class JudgeValidity {
    private static final DateTimeFormatter VIETNAMESE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final Examination examination;
    private final RequiredDocument required;
    private final Validity validity;

    /** @param required a document that has a validity */
    JudgeValidity(Examination examination, RequiredDocument required) {
        this.examination = examination;
        this.required = required;
        this.validity = required.validity();
    }

    boolean counts(Document paper) {
        return !isPostdated(paper)
                && validity.lastDay(paper.issuedOn(), paper.validUntil())
                        .filter(last -> !last.isBefore(filedOn(paper)))
                        .isPresent();
    }

    /** Reports why a paper is not valid. @param index its place in the submission */
    void tell(Document paper, int index) {
        var place = "/documents/" + index;
        switch (validity.counted()) {
            case FROM_ISSUE -> tellOfIssue(paper, place + "/issuedOn");
            case UNTIL_ITS_DATE -> tellOfItsDate(paper, place + "/validUntil");
        }
    }

    private void tellOfIssue(Document paper, String pointer) {
        if (paper.issuedOn() == null) {
            undated(pointer, Messages.of("judge-validity.its-day-issue", age()));
        } else if (isPostdated(paper)) {
            undated(pointer, Messages.of("judge-validity.stated-issued-after", paper.issuedOn(), filedOn(paper)));
        } else {
            var last = validity.lastDay(paper.issuedOn(), null).orElseThrow();
            outdated(
                    pointer,
                    Messages.of("judge-validity.issued-good-from", paper.issuedOn(), age(), last, filedOn(paper)));
        }
    }

    private void tellOfItsDate(Document paper, String pointer) {
        if (paper.validUntil() == null) {
            undated(pointer, Messages.of("judge-validity.day-until-which"));
        } else {
            outdated(pointer, Messages.of("judge-validity.good-until-filed", paper.validUntil(), filedOn(paper)));
        }
    }

    private void outdated(String pointer, Text message) {
        examination.fault(
                "document-outdated", pointer, Messages.of("of-paper", required.name(), message), validity.basis());
    }

    private void undated(String pointer, Text message) {
        examination.warning(
                "document-undated", pointer, Messages.of("of-paper", required.name(), message), validity.basis());
    }

    private boolean isPostdated(Document paper) {
        return paper.issuedOn() != null && paper.issuedOn().isAfter(filedOn(paper));
    }

    /** Events from before papers had dates lack the filing day; the day of this round then replaces it. */
    private LocalDate filedOn(Document paper) {
        return paper.filedOn() == null ? examination.filedOn() : paper.filedOn();
    }

    private Text age() {
        var value = validity.value();
        return switch (validity.unit()) {
            case DAY -> new Text(value + " ngày", value + (value == 1 ? " day" : " days"));
            case MONTH -> new Text(value + " tháng", value + (value == 1 ? " month" : " months"));
            case YEAR -> new Text(value + " năm", value + (value == 1 ? " year" : " years"));
        };
    }

    private static String vi(LocalDate day) {
        return day.format(VIETNAMESE);
    }
}
