package vn.motcua.notification.notice;

import java.text.NumberFormat;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.motcua.events.CaseStatus;
import vn.motcua.events.CaseStatus.Appointment;
import vn.motcua.events.CaseStatus.Outcome;
import vn.motcua.events.CheckEvent.Moment;
import vn.motcua.events.Language;
import vn.motcua.events.Messages;
import vn.motcua.events.PostRole;
import vn.motcua.events.Text;
import vn.motcua.notification.office.OfficeBook;
import vn.motcua.notification.office.OfficeBook.Place;
import vn.motcua.worktime.Hanoi;

/**
 * The data for the templates: the case in the words and the language of the applicant. Times are in Hanoi, as {@code
 * dd/MM/yyyy HH:mm}. The templates omit null and empty values. A notice names nobody and repeats no words of the sender, because its
 * address need not be the sender's own.
 *
 * @param link where the applicant, signed in, sees the case
 */
record Letter(Language language, CaseStatus status, String link, OfficeBook offices) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(Hanoi.ZONE);

    public String time(OffsetDateTime time) {
        return time == null ? null : TIME.format(time);
    }

    public String text(Text text) {
        return text == null ? null : text.in(language);
    }

    public String office(String agency, String unit) {
        var name = offices.name(agency, null).in(language);
        return unit == null ? name : offices.name(agency, unit).in(language) + ", " + name;
    }

    public String procedure() {
        return status.procedureName().in(language) + " (" + status.procedure() + ")";
    }

    /** The case code; before acceptance the name of the procedure. */
    public String subject() {
        return status.caseCode() == null ? status.procedureName().in(language) : status.caseCode();
    }

    public String receivedAt() {
        return office(status.receivingAgency(), null);
    }

    /** The one-stop that papers are brought to and results are fetched from. */
    public String oneStop() {
        return office(status.receivingAgency(), status.receivingUnit());
    }

    public Place oneStopsPlace() {
        return offices.place(
                status.receivingAgency(),
                status.receivingUnit(),
                Hanoi.day(status.at().toInstant()));
    }

    /** As {@code 08:00–11:30, 13:30–17:00}. */
    public String hours(Place place) {
        return place.hours().stream()
                .map(session -> session.from() + "–" + session.to())
                .collect(Collectors.joining(", "));
    }

    /** What is yet to be paid, each with its amount and when. */
    public List<String> toPay() {
        return Optional.ofNullable(status.toPay()).orElseGet(List::of).stream()
                .map(due -> text(due.name()) + ": " + amount(due.amount()) + " đồng, " + text(moment(due.moment())))
                .toList();
    }

    private String amount(long dong) {
        return NumberFormat.getIntegerInstance(
                        switch (language) {
                            case VI -> Locale.of("vi", "VN");
                            case EN -> Locale.ENGLISH;
                        })
                .format(dong);
    }

    private static Text moment(Moment moment) {
        return switch (moment) {
            case RECEPTION -> Messages.of("letter.due-at-reception");
            case SUPPLEMENT -> Messages.of("letter.due-with-supplement");
            case RETURN -> Messages.of("letter.due-at-return");
            case PAID -> throw new IllegalArgumentException("what is paid is not due");
        };
    }

    /** Null once nobody works on it. */
    public String handledAt() {
        return status.agency() == null || status.endedAt() != null ? null : office(status.agency(), status.unit());
    }

    /** Whether another agency's system has the case, and the one-stop only watches it. */
    public boolean isWatched() {
        return status.handler() != null
                && isOfTheOneStop(status.handler().role())
                && !status.receivingAgency().equals(status.agency());
    }

    private static boolean isOfTheOneStop(PostRole role) {
        return role == PostRole.COUNTER_OFFICER || role == PostRole.HEAD_OF_ONE_STOP;
    }

    /** Whether something that was asked for is not given. */
    public boolean isRefusal(Outcome outcome) {
        return outcome != Outcome.GRANTED;
    }

    public String handler() {
        var handler = status.handler();
        return handler == null ? null : handler.name() + " (" + role(handler.role()) + ")";
    }

    /** Names of the leg's results; empty if the leg only supports other legs. */
    public List<String> results(String leg) {
        return status.appointments().stream()
                .filter(appointment -> appointment.leg().equals(leg))
                .map(appointment -> text(appointment.name()))
                .toList();
    }

    /** Whether some of the dates are provisional, because the days off before them are not announced yet. */
    public boolean isProvisional() {
        return status.appointments().stream().anyMatch(appointment -> appointment.provisional() != null);
    }

    public List<Appointment> appointments() {
        return status.appointments();
    }

    public String role(PostRole role) {
        return text(
                switch (role) {
                    case COUNTER_OFFICER -> Messages.of("letter.counter-officer");
                    case HEAD_OF_ONE_STOP -> Messages.of("letter.head-of-one-stop");
                    case CASE_OFFICER -> Messages.of("letter.case-officer");
                    case DEPT_LEAD -> Messages.of("letter.dept-lead");
                    case APPROVER -> Messages.of("letter.approver");
                    case CLERK -> Messages.of("letter.clerk");
                    case CONSULTED_OFFICER -> Messages.of("letter.consulted-officer");
                });
    }

    public String outcome(Outcome outcome) {
        return text(
                switch (outcome) {
                    case GRANTED -> Messages.of("letter.granted");
                    case REJECTED -> Messages.of("letter.rejected");
                    case PARTIAL -> Messages.of("letter.partial");
                });
    }
}
