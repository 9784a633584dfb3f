package vn.motcua.procedure.reading;

import java.time.LocalDate;
import java.util.List;
import vn.motcua.events.CheckEvent.Certainty;
import vn.motcua.events.CheckEvent.Moment;
import vn.motcua.events.Language;
import vn.motcua.procedure.catalogue.Fee;

/** @param amount in đồng; absent if a formula over the form gives it */
record FeeView(
        String code,
        String name,
        Long amount,
        String formula,
        Moment moment,
        String when,
        List<ExemptionView> exemptions,
        LocalDate from,
        LocalDate to,
        String basis,
        Certainty certainty) {
    static FeeView of(Fee fee, Language language) {
        return new FeeView(
                fee.code(),
                fee.name().in(language),
                fee.amount(),
                fee.formula(),
                fee.moment(),
                fee.when(),
                fee.exemptions().stream()
                        .map(exemption ->
                                new ExemptionView(exemption.name().in(language), exemption.when(), exemption.basis()))
                        .toList(),
                fee.from(),
                fee.to(),
                fee.basis(),
                fee.certainty());
    }

    record ExemptionView(String name, String when, String basis) {}
}
