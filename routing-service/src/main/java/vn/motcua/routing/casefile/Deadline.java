package vn.motcua.routing.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A due date as it was once set; a later one never overwrites it. */
@Entity
@Table(name = "deadline")
public class Deadline {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private UUID caseId;
    private String leg;
    private String kind;
    private Instant startAt;
    private Instant dueAt;
    private String basis;
    private Instant setAt;

    protected Deadline() {}

    /** @param kind RECEPTION, APPOINTMENT or LEG @param basis the limit it was counted from, in words */
    public Deadline(UUID caseId, String leg, String kind, Instant startAt, Instant dueAt, String basis, Instant setAt) {
        this.caseId = caseId;
        this.leg = leg;
        this.kind = kind;
        this.startAt = startAt;
        this.dueAt = dueAt;
        this.basis = basis;
        this.setAt = setAt;
    }
}
