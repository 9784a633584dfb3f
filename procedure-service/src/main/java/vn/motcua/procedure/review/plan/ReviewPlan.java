package vn.motcua.procedure.review.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.motcua.procedure.catalogue.CatalogueJson;

/** <i>Kế hoạch rà soát</i>: which procedures an authority reviews in a year, in groups. Its reviews refer to it. */
@Entity
@Table(name = "review_plan")
public class ReviewPlan {
    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private PlanState state = PlanState.DRAFT;

    private int year;
    private String authority;

    @JdbcTypeCode(SqlTypes.JSON)
    private String groups;

    private String[] editors = {};

    private String approvedBy;

    protected ReviewPlan() {}

    public ReviewPlan(UUID id, PlanContent content, String editor) {
        this.id = id;
        edit(content, editor);
    }

    /**
     * After this, the editor may not approve the plan.
     *
     * @throws WrongStep unless it is a draft; every operation throws it in a state that does not allow it
     */
    public final void edit(PlanContent content, String editor) {
        require(PlanState.DRAFT);
        editors = Stream.concat(Arrays.stream(editors), Stream.of(editor))
                .distinct()
                .toArray(String[]::new);
        year = content.year();
        authority = content.authority();
        groups = CatalogueJson.write(content.groups().stream()
                .map(group -> new Group(group.name(), group.theme()))
                .toList());
    }

    public final void require(PlanState expected) {
        if (state != expected) {
            throw WrongStep.ofPlan(state);
        }
    }

    /** @param approver a person who is not an editor */
    public void approve(String approver) {
        if (hasHand(approver)) {
            throw new IllegalArgumentException("an editor approves nothing");
        }
        become(PlanState.APPROVED);
        approvedBy = approver;
    }

    public void close() {
        become(PlanState.CLOSED);
    }

    private void become(PlanState next) {
        if (!state.mayBecome(next)) {
            throw WrongStep.ofPlan(state);
        }
        state = next;
    }

    public boolean hasHand(String person) {
        return Arrays.asList(editors).contains(person);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public PlanState state() {
        return state;
    }

    public int year() {
        return year;
    }

    public String authority() {
        return authority;
    }

    /** The groups in order; a review names its group by its index, from 0. */
    public List<Group> groups() {
        return List.of(CatalogueJson.read(groups, Group[].class));
    }

    public record Group(String name, String theme) {}
}
