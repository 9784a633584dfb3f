package vn.motcua.routing.book;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.motcua.events.Language;
import vn.motcua.events.Messages;
import vn.motcua.events.Text;
import vn.motcua.worktime.Hanoi;

/**
 * A register as rows of a table, in one language. Its columns are those of form 06 of TT 01/2018/TT-VPCP and form 07 of TT 03/2025/TT-VPCP
 * together, but for the address and the number of sets, which nobody files, and the signature.
 */
final class RegisterTable {
    private static final List<Text> TITLES = List.of(
            Messages.of("register.number"),
            Messages.of("register.case-code"),
            Messages.of("register.procedure"),
            Messages.of("register.field"),
            Messages.of("register.owner"),
            Messages.of("register.phone"),
            Messages.of("register.deciding"),
            Messages.of("register.accepted"),
            Messages.of("register.due"),
            Messages.of("register.issued"),
            Messages.of("register.returned"),
            Messages.of("register.receiving"),
            Messages.of("register.note"));
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT).withZone(Hanoi.ZONE);

    private final UnaryOperator<String> agencyNames;
    private final Language language;
    private int lines;

    /** @param agencyNames by code */
    RegisterTable(UnaryOperator<String> agencyNames, Language language) {
        this.agencyNames = agencyNames;
        this.language = language;
    }

    List<String> titles() {
        return TITLES.stream().map(title -> title.in(language)).toList();
    }

    /** Lines are numbered from 1 without gaps (TT 01/2018/TT-VPCP Art. 10(2)), as the file is written. */
    List<String> next(RegisterLine line) {
        lines++;
        return List.of(
                String.valueOf(lines),
                line.caseCode(),
                line.procedure() == null
                        ? line.procedureCode()
                        : line.procedure().in(language),
                line.field() == null ? "" : line.field().in(language),
                line.owner(),
                Objects.requireNonNullElse(line.phone(), ""),
                line.agencies().stream().map(agencyNames).collect(Collectors.joining("; ")),
                time(line.acceptedAt()),
                time(line.dueAt()),
                time(line.issuedAt()),
                time(line.returnedAt()),
                line.receivers().stream().map(this::receiver).collect(Collectors.joining("; ")),
                note(line));
    }

    private static String time(Instant at) {
        return at == null ? "" : TIME.format(at);
    }

    private String receiver(String receiver) {
        var text = switch (receiver) {
            case "OWNER" -> Messages.of("register.taken-by-owner");
            case "AUTHORISED" -> Messages.of("register.taken-by-authorised");
            case "POST" -> Messages.of("register.taken-by-post");
            case "ONLINE" -> Messages.of("register.taken-online");
            default -> new Text(receiver, receiver);
        };
        return text.in(language);
    }

    /** Why a case has no result. */
    private String note(RegisterLine line) {
        return switch (line.state()) {
            case WITHDRAWN -> Messages.of("register.withdrawn").in(language);
            case STOPPED -> Messages.of("register.stopped").in(language);
            case SUBMITTED, SUPPLEMENT_AT_INTAKE, REFUSED_AT_INTAKE, ACCEPTED, FINISHED, RETURNED -> "";
        };
    }
}
