package vn.motcua.procedure.reading;

import vn.motcua.events.CheckEvent.Certainty;
import vn.motcua.events.CheckEvent.Moment;
import vn.motcua.events.Language;
import vn.motcua.procedure.catalogue.Fee;

/** @param amount in đồng; absent where a formula over the form gives it */
record FeeView(
        String code,
        String name,
        Long amount,
        String formula,
        Moment moment,
        String when,
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
                fee.basis(),
                fee.certainty());
    }
}
