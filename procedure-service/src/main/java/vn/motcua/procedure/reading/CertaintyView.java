package vn.motcua.procedure.reading;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.motcua.events.CheckEvent.Certainty;
import vn.motcua.events.Language;
import vn.motcua.events.Messages;
import vn.motcua.events.Text;

/** A value of the law with its source. @param advice what to do about it; absent if it is confirmed */
record CertaintyView(
        LawValue.Kind kind,
        String name,
        String value,
        LocalDate from,
        LocalDate to,
        String source,
        Certainty certainty,
        boolean confirmed,
        String advice) {
    @Schema(name = "CertaintyPage")
    record OnPage(List<CertaintyView> items) {}

    static CertaintyView of(LawValue value, Language language) {
        return new CertaintyView(
                value.kind(),
                value.name(),
                value.value(),
                value.from(),
                value.to(),
                value.source(),
                value.certainty(),
                value.confirmed(),
                value.confirmed() ? null : advice(value.certainty()).in(language));
    }

    private static Text advice(Certainty certainty) {
        return switch (certainty) {
            case SECONDARY -> Messages.of("certainty-view.secondary");
            case UNCONFIRMED -> Messages.of("certainty-view.unconfirmed");
            case FULL_TEXT, EXCERPT -> throw new IllegalArgumentException("confirmed: " + certainty);
        };
    }
}
