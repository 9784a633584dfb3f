package vn.motcua.procedure.review.reviewing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import vn.motcua.events.Messages;
import vn.motcua.procedure.review.ReviewContent;
import vn.motcua.procedure.review.ReviewContent.Criterion;
import vn.motcua.procedure.review.ReviewContent.Findings;
import vn.motcua.procedure.review.ReviewContent.Remedy;
import vn.motcua.procedure.review.cost.CostSheet;
import vn.motcua.procedure.review.cost.HourlyWage;
import vn.motcua.procedure.review.cost.HourlyWages;
import vn.motcua.procedure.review.link.LinkView;
import vn.motcua.rest.Fault;
import vn.motcua.rest.Problem;

/** Rules for a review: those that always apply, and those that apply before it is concluded. */
@ApplicationScoped
class ReviewRules {

    private final HourlyWages wages;

    ReviewRules(HourlyWages wages) {
        this.wages = wages;
    }

    /**
     * Returns the content with every wage given.
     *
     * @param links the links that refer to its proposals
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
            faults.add(Fault.of(place + "/activities", "wage-unknown"));
            return sheet;
        }
        var paid = sheet.paid(wage.map(HourlyWage::value).orElse(0L));
        if (paid.exceedsBounds()) {
            faults.add(new Fault(place, "out-of-range", Messages.of("out-of-range.most-10-12")));
        }
        return paid;
    }

    private static void checkKeys(ReviewContent content, List<LinkView> links, List<Fault> faults) {
        var keys = new HashSet<String>();
        for (int index = 0; index < content.proposals().size(); index++) {
            if (!keys.add(content.proposals().get(index).key())) {
                faults.add(Fault.of("/proposals/" + index + "/key", "duplicate"));
            }
        }
        links.stream()
                .map(LinkView::proposal)
                .distinct()
                .filter(key -> content.proposals().stream()
                        .noneMatch(proposal -> proposal.key().equals(key) && proposal.kind() != Remedy.KEEP))
                .forEach(key -> faults.add(Fault.of("/proposals", "linked", key)));
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
            faults.add(Fault.of("/proposals", "required"));
        }
        if (!faults.isEmpty()) {
            throw Problem.unprocessable("review-incomplete", Messages.of("review-incomplete"), faults);
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
            faults.add(Fault.of(place, "required"));
        }
    }

    private static void check(String place, CostSheet sheet, List<Fault> faults) {
        if (sheet == null) {
            faults.add(Fault.of(place, "required"));
        } else if (sheet.cases() == null) {
            faults.add(Fault.of(place + "/cases", "required"));
        }
    }
}
