package vn.motcua.procedure.review.link;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import vn.motcua.procedure.review.Review;

/** The link from a proposal to the line of a decision that it led to. */
@Entity
@Table(name = "review_link")
@IdClass(ReviewLink.Key.class)
class ReviewLink {
    @Id
    private UUID plan;

    @Id
    private String code;

    @Id
    private String proposal;

    @Id
    private UUID decision;

    @Id
    private String line;

    protected ReviewLink() {}

    ReviewLink(Review review, LinkSet.Link link) {
        plan = review.plan();
        code = review.code();
        proposal = link.proposal();
        decision = link.decision();
        line = link.line();
    }

    record Key(UUID plan, String code, String proposal, UUID decision, String line) implements Serializable {}
}
