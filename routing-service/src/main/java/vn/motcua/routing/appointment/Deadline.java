package vn.motcua.routing.appointment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.motcua.routing.appointment.Promise.Since;
import vn.motcua.worktime.Limit;

/** A due date as it was set, with what it was counted from. A later due date never overwrites it. */
@Entity
@Table(name = "deadline")
public class Deadline {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private UUID caseId;
    private String leg;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private Instant startAt;
    private Instant dueAt;
    private String basis;

    @JdbcTypeCode(SqlTypes.JSON)
    private Limit timeLimit;

    private String office;
    /** Kept as text, because a driver may shift a time of day by the machine's time zone. */
    private String cutOff;

    @Enumerated(EnumType.STRING)
    private Since since;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Pause> pauses;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Reappointment> extensions;

    private Instant setAt;
    private boolean provisional;

    protected Deadline() {}

    /** What is due. */
    public enum Kind {
        /** The counter's answer. */
        RECEPTION,
        /** A leg, as the applicant was told at acceptance. */
        APPOINTMENT,
        /** A leg, set again when it has opened. */
        LEG
    }

    /** @param leg absent for the reception */
    public Deadline(UUID caseId, String leg, Kind kind, Promise promise, Instant setAt) {
        this.caseId = caseId;
        this.leg = leg;
        this.kind = kind;
        startAt = promise.start();
        dueAt = promise.due();
        timeLimit = promise.limit();
        office = promise.office();
        cutOff = promise.cutOff() == null ? null : promise.cutOff().toString();
        since = promise.since();
        pauses = promise.pauses();
        extensions = promise.extensions();
        basis = "%d %s %s from %s".formatted(timeLimit.value(), timeLimit.unit(), timeLimit.mode(), since);
        this.setAt = setAt;
        provisional = promise.provisional();
    }

    public String leg() {
        return leg;
    }

    public Kind kind() {
        return kind;
    }

    public Instant dueAt() {
        return dueAt;
    }

    /** Whether it was set before the days off of its year were announced. */
    public boolean isProvisional() {
        return provisional;
    }

    public Instant setAt() {
        return setAt;
    }

    /** Whether the law limits the leg's result itself, and not the leg. */
    public boolean isOfTheResult() {
        return leg != null && since == Since.ACCEPTANCE;
    }

    /** The limit in words. */
    public String basis() {
        return basis;
    }

    private LocalTime lastTimeOfDay() {
        return cutOff == null ? null : LocalTime.parse(cutOff);
    }

    /** What it was counted from; empty if it was set before that was recorded. */
    public Optional<Promise> promise() {
        return Optional.ofNullable(timeLimit)
                .map(limit -> new Promise(
                        limit, office, lastTimeOfDay(), since, startAt, pauses, extensions, dueAt, provisional));
    }
}
