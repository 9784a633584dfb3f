package vn.motcua.procedure.review.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.motcua.events.Messages;
import vn.motcua.events.Text;
import vn.motcua.procedure.decision.Decision;
import vn.motcua.procedure.decision.DecisionLine;
import vn.motcua.procedure.decision.DecisionState;
import vn.motcua.procedure.review.Review;
import vn.motcua.procedure.review.ReviewContent.Proposal;
import vn.motcua.procedure.review.ReviewContent.Remedy;
import vn.motcua.procedure.review.link.LinkSet.Link;
import vn.motcua.procedure.review.plan.ReviewPlan;
import vn.motcua.rest.Fault;
import vn.motcua.rest.Problem;

/** Rules for links from proposals to lines of decisions. */
@ApplicationScoped
public class LinkRules {
    private final EntityManager entities;

    LinkRules(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws Problem 422 {@code links-faulty} with every fault */
    public void require(ReviewPlan plan, Review review, List<Link> links) {
        var faults = new ArrayList<Fault>();
        var proposals = review.content().proposals().stream().collect(Collectors.toMap(Proposal::key, Proposal::kind));
        var decisions = decisions(links);
        var lines = lines(links);
        var known = new HashSet<Link>();
        for (int index = 0; index < links.size(); index++) {
            var link = links.get(index);
            var place = "/links/" + index;
            checkProposal(place, proposals.get(link.proposal()), faults);
            checkDecision(place, decisions.get(link.decision()), plan.year(), faults);
            var line = lines.get(new DecisionLine.Key(link.decision(), link.line()));
            checkLine(place, line, review.code(), faults);
            if (!known.add(link)) {
                faults.add(Fault.of(place, "duplicate"));
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.unprocessable("links-faulty", Messages.of("links-faulty"), faults);
        }
    }

    private static void checkProposal(String place, Remedy remedy, List<Fault> faults) {
        if (remedy == null) {
            add(faults, place + "/proposal", "unknown-proposal", Messages.of("unknown-proposal"));
        } else if (remedy == Remedy.KEEP) {
            add(faults, place + "/proposal", "nothing-to-carry-out", Messages.of("nothing-to-carry-out"));
        }
    }

    private static void checkDecision(String place, Decision decision, int year, List<Fault> faults) {
        if (decision == null || decision.state() == DecisionState.DISCARDED) {
            add(faults, place + "/decision", "unknown-decision", Messages.of("unknown-decision"));
        } else if (decision.dated().getYear() < year) {
            add(faults, place + "/decision", "before-the-review", Messages.of("before-the-review"));
        }
    }

    private static void checkLine(String place, DecisionLine line, String code, List<Fault> faults) {
        if (line == null) {
            add(faults, place + "/line", "unknown-line", Messages.of("unknown-line"));
        } else if (!line.line().codes().contains(code)) {
            add(faults, place + "/line", "other-procedure", Messages.of("other-procedure", code));
        }
    }

    private static void add(List<Fault> faults, String pointer, String code, Text message) {
        faults.add(new Fault(pointer, code, message));
    }

    private Map<UUID, Decision> decisions(List<Link> links) {
        return entities
                .createQuery("from Decision where id in :ids", Decision.class)
                .setParameter("ids", links.stream().map(Link::decision).toList())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Decision::id, Function.identity()));
    }

    private Map<DecisionLine.Key, DecisionLine> lines(List<Link> links) {
        return entities
                .createQuery("from DecisionLine where decision in :ids and key in :keys", DecisionLine.class)
                .setParameter("ids", links.stream().map(Link::decision).toList())
                .setParameter("keys", links.stream().map(Link::line).toList())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(DecisionLine::id, Function.identity()));
    }
}
