package vn.motcua.procedure.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import vn.motcua.events.Text;
import vn.motcua.procedure.review.ReviewContent.Criterion;
import vn.motcua.procedure.review.ReviewContent.Findings;
import vn.motcua.procedure.review.ReviewContent.Remedy;
import vn.motcua.procedure.review.cost.CostSheet;
import vn.motcua.procedure.review.cost.HourlyWage;
import vn.motcua.procedure.review.cost.HourlyWages;
import vn.motcua.rest.Fault;
import vn.motcua.rest.Problem;

/** What must hold within a review: always, and before it is concluded. */
@ApplicationScoped
class ReviewRules {
    private static final Text MISSING = new Text("Chưa có nội dung này.", "This is not written yet.");

    private final HourlyWages wages;

    ReviewRules(HourlyWages wages) {
        this.wages = wages;
    }

    /**
     * The content with every wage given.
     *
     * @param links those that rest on its proposals
     * @throws Problem 400 with every fault
     */
    ReviewContent settled(ReviewContent content, int year, List<LinkView> links) {
        var faults = new ArrayList<Fault>();
        var wage = wages.of(year);
        var settled = new ReviewContent(
                content.findings(),
                paid("/before", content.before(), wage, faults),
                paid("/after", content.after(), wage, faults),
                content.proposals());
        checkKeys(content, links, faults);
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        return settled;
    }

    private static CostSheet paid(String place, CostSheet sheet, Optional<HourlyWage> wage, List<Fault> faults) {
        if (sheet == null) {
            return null;
        }
        if (wage.isEmpty() && sheet.lacksAWage()) {
            faults.add(new Fault(
                    place + "/activities",
                    "wage-unknown",
                    new Text(
                            "Không có mức lương chung của năm này: hãy nêu mức lương từng hoạt động.",
                            "There is no general wage for this year: every activity needs its own.")));
            return sheet;
        }
        var paid = sheet.paid(wage.map(HourlyWage::value).orElse(0L));
        if (paid.exceedsBounds()) {
            faults.add(new Fault(
                    place,
                    "too-large",
                    new Text(
                            "Tối đa 1.000 tỷ đồng một hồ sơ và 10.000 tỷ đồng một năm.",
                            "At most 10^12 đồng a case and 10^13 đồng a year.")));
        }
        return paid;
    }

    private static void checkKeys(ReviewContent content, List<LinkView> links, List<Fault> faults) {
        var keys = new HashSet<String>();
        for (int index = 0; index < content.proposals().size(); index++) {
            if (!keys.add(content.proposals().get(index).key())) {
                faults.add(new Fault(
                        "/proposals/" + index + "/key",
                        "twice",
                        new Text("Đã có kiến nghị mang khóa này.", "Another proposal has this key.")));
            }
        }
        links.stream()
                .map(LinkView::proposal)
                .distinct()
                .filter(key -> content.proposals().stream()
                        .noneMatch(proposal -> proposal.key().equals(key) && proposal.kind() != Remedy.KEEP))
                .forEach(key -> faults.add(new Fault(
                        "/proposals",
                        "linked",
                        new Text(
                                "Kiến nghị " + key + " đã gắn với quyết định, không bỏ hay đổi thành giữ nguyên được.",
                                "Proposal " + key + " is linked to a decision: it stays, and stays a change."))));
    }

    /** @throws Problem 422 {@code review-incomplete} with everything that is missing */
    void requireComplete(ReviewContent content) {
        var faults = new ArrayList<Fault>();
        checkFindings(content.findings(), faults);
        check("/before", content.before(), faults);
        if (!content.keeps() || content.after() != null) {
            check("/after", content.after(), faults);
        }
        if (content.proposals().isEmpty()) {
            faults.add(new Fault("/proposals", "missing", MISSING));
        }
        if (!faults.isEmpty()) {
            throw Problem.unprocessable(
                    "review-incomplete", new Text("Kết quả rà soát chưa đủ.", "The review is not complete."), faults);
        }
    }

    private static void checkFindings(Findings findings, List<Fault> faults) {
        var found = findings == null ? new Findings(null, null, null) : findings;
        check("/findings/necessity", found.necessity(), faults);
        check("/findings/reasonableness", found.reasonableness(), faults);
        check("/findings/legality", found.legality(), faults);
    }

    private static void check(String place, Criterion criterion, List<Fault> faults) {
        if (criterion == null) {
            faults.add(new Fault(place, "missing", MISSING));
        }
    }

    private static void check(String place, CostSheet sheet, List<Fault> faults) {
        if (sheet == null) {
            faults.add(new Fault(place, "missing", MISSING));
        } else if (sheet.cases() == null) {
            faults.add(new Fault(place + "/cases", "missing", MISSING));
        }
    }
}
