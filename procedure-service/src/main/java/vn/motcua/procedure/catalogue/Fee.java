package vn.motcua.procedure.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.motcua.events.CheckEvent.Certainty;
import vn.motcua.events.CheckEvent.Moment;
import vn.motcua.events.Text;

/**
 * <i>Phí, lệ phí</i>: a fixed amount or a formula, over the period in which it holds (TT 117/2026/TT-BTC lowers fees from
 * 15/08/2026 to 28/02/2027 only).
 *
 * @param amount in đồng
 * @param formula an expression over the form that gives the amount
 * @param from absent if it holds from the version's first day; {@code to} is absent if it holds to the last day
 */
public record Fee(
        String code,
        Text name,
        Long amount,
        String formula,
        Moment moment,
        String when,
        List<Exemption> exemptions,
        LocalDate from,
        LocalDate to,
        String basis,
        Certainty certainty)
        implements Dated {
    public Fee {
        exemptions = Objects.requireNonNullElse(exemptions, List.of());
    }

    @Override
    public boolean covers(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** <i>Miễn</i>: who need not pay. @param when a condition over the answers */
    public record Exemption(Text name, String when, String basis) {}
}
