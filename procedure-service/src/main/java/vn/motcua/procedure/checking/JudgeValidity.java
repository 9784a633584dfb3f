package vn.motcua.procedure.checking;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vn.motcua.events.Submission.Document;
import vn.motcua.events.Text;
import vn.motcua.procedure.catalogue.Provisions.RequiredDocument;
import vn.motcua.procedure.catalogue.Validity;
import vn.motcua.worktime.Hanoi;

/**
 * Whether a paper still counted on the day it was filed, by the dates that were stated with it. Without them nothing is held
 * against it: an officer reads them off the paper.
 */
final class JudgeValidity {
    private static final DateTimeFormatter VIETNAMESE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final Examination examination;
    private final RequiredDocument required;
    private final Validity validity;

    /** @param required one that has a validity */
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

    /** What is wrong with a paper that does not count. @param index its place in the submission */
    void tell(Document paper, int index) {
        var place = "/documents/" + index;
        switch (validity.counted()) {
            case FROM_ISSUE -> tellOfIssue(paper, place + "/issuedOn");
            case UNTIL_ITS_DATE -> tellOfItsDate(paper, place + "/validUntil");
        }
    }

    private void tellOfIssue(Document paper, String pointer) {
        if (paper.issuedOn() == null) {
            undated(
                    pointer,
                    "chưa khai ngày cấp; chỉ có giá trị %s kể từ ngày cấp.".formatted(age().vi()),
                    "its day of issue is not stated; it is good for %s from then.".formatted(age().en()));
        } else if (isPostdated(paper)) {
            undated(
                    pointer,
                    "ngày cấp được khai là %s, sau ngày nộp %s.".formatted(vi(paper.issuedOn()), vi(filedOn(paper))),
                    "stated to be issued on %s, after it was filed on %s.".formatted(paper.issuedOn(), filedOn(paper)));
        } else {
            var last = validity.lastDay(paper.issuedOn(), null).orElseThrow();
            outdated(
                    pointer,
                    "cấp ngày %s, chỉ có giá trị %s kể từ ngày cấp, đến hết ngày %s; nộp ngày %s."
                            .formatted(vi(paper.issuedOn()), age().vi(), vi(last), vi(filedOn(paper))),
                    "issued on %s and good for %s from then, until %s; filed on %s."
                            .formatted(paper.issuedOn(), age().en(), last, filedOn(paper)));
        }
    }

    private void tellOfItsDate(Document paper, String pointer) {
        if (paper.validUntil() == null) {
            undated(
                    pointer,
                    "chưa khai ngày hết giá trị ghi trên giấy.",
                    "the day until which it is good is not stated.");
        } else {
            outdated(
                    pointer,
                    "có giá trị đến hết ngày %s; nộp ngày %s.".formatted(vi(paper.validUntil()), vi(filedOn(paper))),
                    "good until %s; filed on %s.".formatted(paper.validUntil(), filedOn(paper)));
        }
    }

    private void outdated(String pointer, String vi, String en) {
        var name = required.name();
        examination.fault("document-outdated", pointer, name.vi() + ": " + vi, name.en() + ": " + en, validity.basis());
    }

    private void undated(String pointer, String vi, String en) {
        var name = required.name();
        examination.warning(
                "document-undated", pointer, name.vi() + ": " + vi, name.en() + ": " + en, validity.basis());
    }

    private boolean isPostdated(Document paper) {
        return paper.issuedOn() != null && paper.issuedOn().isAfter(filedOn(paper));
    }

    /** Events from before papers had dates do not say it: then it is the day of this round. */
    private LocalDate filedOn(Document paper) {
        if (paper.filedOn() != null) {
            return paper.filedOn();
        }
        var round = examination.submission().filedAt();
        return round == null
                ? examination.day()
                : round.atZoneSameInstant(Hanoi.ZONE).toLocalDate();
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
