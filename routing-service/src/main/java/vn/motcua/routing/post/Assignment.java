package vn.motcua.routing.post;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import vn.motcua.events.CaseStatus.Handler;
import vn.motcua.events.PostEvent.AssignmentPublished;
import vn.motcua.events.PostRole;
import vn.motcua.routing.rows.Rows;
import vn.motcua.worktime.Hanoi;

/** Who holds which post, from when to when, by whose order. Several per person are normal. */
@Entity
@Table(name = "assignment")
public class Assignment {

    @Id
    private String id;

    private String officer;
    private String officerName;
    private String agency;
    private String unit;

    @Enumerated(EnumType.STRING)
    private PostRole role;

    private Instant fromAt;
    private Instant toAt;
    private String decision;

    protected Assignment() {}

    Assignment(String id) {
        this.id = id;
    }

    /** A post that is only read, with every request of an official. */
    static Assignment of(ResultSet row) throws SQLException {
        var post = new Assignment(row.getString(1));
        post.officer = row.getString(2);
        post.officerName = row.getString(3);
        post.agency = row.getString(4);
        post.unit = row.getString(5);
        post.role = PostRole.valueOf(row.getString(6));
        post.fromAt = Rows.instant(row, 7);
        post.toAt = Rows.instant(row, 8);
        post.decision = row.getString(9);
        return post;
    }

    /** Takes over what the staff list says. @return whether anything changed */
    boolean become(PostFile.Line line) {
        var before = published();
        officer = line.officer();
        officerName = line.name();
        agency = line.agency();
        unit = line.unit();
        role = line.role();
        fromAt = line.from().atStartOfDay(Hanoi.ZONE).toInstant();
        toAt = line.to() == null
                ? null
                : line.to().plusDays(1).atStartOfDay(Hanoi.ZONE).toInstant();
        decision = line.decision();
        return !published().equals(before);
    }

    AssignmentPublished published() {
        return new AssignmentPublished(
                id, officer, officerName, agency, unit, role, Hanoi.time(fromAt), Hanoi.time(toAt), decision);
    }

    public String officer() {
        return officer;
    }

    public String officerName() {
        return officerName;
    }

    public String agency() {
        return agency;
    }

    /** Absent if the post covers the whole agency. */
    public String unit() {
        return unit;
    }

    public PostRole role() {
        return role;
    }

    public boolean isHead() {
        return role == PostRole.DEPT_LEAD || role == PostRole.HEAD_OF_ONE_STOP;
    }

    /** Whether the holder leads a unit or signs for it. */
    public boolean leads() {
        return isHead() || role == PostRole.APPROVER;
    }

    boolean covers(String ofAgency, String ofUnit) {
        return agency.equals(ofAgency) && (unit == null || unit.equals(ofUnit));
    }

    Handler handler() {
        return new Handler(officer, officerName, role);
    }
}
