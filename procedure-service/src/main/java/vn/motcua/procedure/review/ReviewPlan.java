package vn.motcua.procedure.review;

import jakarta.persistence.Column;
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
class ReviewPlan {
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

    @Column(name = "approved_by")
    private String approvedBy;

    protected ReviewPlan() {}

    ReviewPlan(UUID id, PlanContent content, String editor) {
        this.id = id;
        edit(content, editor);
    }

    /**
     * From now on somebody else has to approve it.
     *
     * @throws WrongStep unless it is a draft, as every verb unless its state allows it
     */
    final void edit(PlanContent content, String editor) {
        require(PlanState.DRAFT);
        editors = Stream.concat(Arrays.stream(editors), Stream.of(editor))
                .distinct()
                .toArray(String[]::new);
        year = content.year();
        authority = content.authority().strip();
        groups = CatalogueJson.write(content.groups().stream()
                .map(group -> new Group(group.name().strip(), group.theme().strip()))
                .toList());
    }

    final void require(PlanState expected) {
        if (state != expected) {
            throw WrongStep.in(state);
        }
    }

    /** @param approver none of the editors */
    void approve(String approver) {
        if (hasHand(approver)) {
            throw new IllegalArgumentException("an editor approves nothing");
        }
        become(PlanState.APPROVED);
        approvedBy = approver;
    }

    void close() {
        become(PlanState.CLOSED);
    }

    private void become(PlanState next) {
        if (!state.mayBecome(next)) {
            throw WrongStep.in(state);
        }
        state = next;
    }

    boolean hasHand(String person) {
        return Arrays.asList(editors).contains(person);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    PlanState state() {
        return state;
    }

    int year() {
        return year;
    }

    String authority() {
        return authority;
    }

    /** In their order; a review names its own by its place, from 0. */
    List<Group> groups() {
        return List.of(CatalogueJson.read(groups, Group[].class));
    }

    record Group(String name, String theme) {}
}
