package vn.motcua.procedure.review;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.motcua.procedure.catalogue.CatalogueJson;
import vn.motcua.procedure.review.plan.PlanContent.PlannedReview;
import vn.motcua.procedure.review.plan.WrongStep;

/** <i>Rà soát, đánh giá</i> of one procedure as a plan orders it: the responsible person, the due day and the result. */
@Entity
@Table(name = "review")
@IdClass(Review.Key.class)
public class Review {
    @Id
    private UUID plan;

    @Id
    private String code;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private ReviewState state = ReviewState.OPEN;

    private int groupNumber;

    private LocalDate due;
    private String responsible;

    @JdbcTypeCode(SqlTypes.JSON)
    private String content = CatalogueJson.write(ReviewContent.NOTHING);

    private Long costBefore;

    private Long costAfter;

    protected Review() {}

    public Review(UUID plan, int groupNumber, PlannedReview planned) {
        this.plan = plan;
        this.groupNumber = groupNumber;
        this.code = planned.code();
        this.due = planned.due();
        this.responsible = planned.responsible();
    }

    /**
     * @param content with every wage given
     * @throws WrongStep unless it is open; every operation throws it in a state that does not allow it
     */
    public void write(ReviewContent content) {
        require(ReviewState.OPEN);
        this.content = CatalogueJson.write(content);
        costBefore = content.before() == null ? null : content.before().perYear();
        costAfter = content.after() == null ? null : content.after().perYear();
    }

    public void require(ReviewState expected) {
        if (state != expected) {
            throw WrongStep.ofReview(state);
        }
    }

    public void conclude() {
        become(ReviewState.CONCLUDED);
    }

    public void reopen() {
        become(ReviewState.OPEN);
    }

    private void become(ReviewState next) {
        if (!state.mayBecome(next)) {
            throw WrongStep.ofReview(state);
        }
        state = next;
    }

    public ReviewSummary summary() {
        return new ReviewSummary(code, groupNumber, state, due, responsible);
    }

    public UUID plan() {
        return plan;
    }

    public String code() {
        return code;
    }

    public long version() {
        return version;
    }

    public ReviewContent content() {
        return CatalogueJson.read(content, ReviewContent.class);
    }

    public record Key(UUID plan, String code) implements Serializable {}
}
