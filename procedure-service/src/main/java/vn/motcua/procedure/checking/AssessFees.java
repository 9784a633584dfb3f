package vn.motcua.procedure.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.motcua.events.CheckEvent.FeeItem;
import vn.motcua.events.CheckEvent.Moment;
import vn.motcua.events.Messages;
import vn.motcua.events.Submission.Payment;
import vn.motcua.procedure.catalogue.Fee;

/** The fees due, compared with the payments. */
final class AssessFees {
    private static final long LARGEST = 1_000_000_000_000L;

    private final Examination examination;
    private final List<Fee> fees;
    private final String source;
    private final List<Payment> payments;

    AssessFees(Examination examination, List<Fee> fees, String source) {
        this.examination = examination;
        this.fees = fees;
        this.source = source;
        this.payments = Objects.requireNonNullElse(examination.submission().payments(), List.<Payment>of()).stream()
                .filter(Objects::nonNull)
                .toList();
    }

    List<FeeItem> assess() {
        var items = new ArrayList<FeeItem>();
        for (Fee fee : fees) {
            examination.restsOn(fee);
            if (fee.covers(examination.day())
                    && examination.holds(fee.when(), fee.name(), fee.basis())
                    && !exempt(fee)) {
                amount(fee).filter(amount -> amount > 0).ifPresent(amount -> items.add(item(fee, amount)));
            }
        }
        payments.stream()
                .filter(payment -> items.stream().noneMatch(item -> item.code().equals(payment.item())))
                .limit(20)
                .forEach(this::unmatched);
        return items;
    }

    private boolean exempt(Fee fee) {
        var exemption = fee.exemptions().stream()
                .filter(each -> examination.holds(each.when(), each.name(), each.basis()))
                .findFirst();
        exemption.ifPresent(each -> examination.information(
                "fee-exempt", "/form", Messages.of("assess-fees.exempt", fee.name(), each.name()), each.basis()));
        return exemption.isPresent();
    }

    private Optional<Long> amount(Fee fee) {
        if (fee.formula() == null) {
            return Optional.of(fee.amount());
        }
        var amount = examination.amount(fee.formula()).filter(value -> value >= 0 && value <= LARGEST);
        if (amount.isEmpty()) {
            examination.warning(
                    "fee-not-computable", "/form", Messages.of("assess-fees.form-does-let", fee.name()), fee.basis());
        }
        return amount;
    }

    private FeeItem item(Fee fee, long amount) {
        var paid = payments.stream()
                .filter(payment -> fee.code().equals(payment.item()) && payment.amount() > 0)
                .mapToLong(payment -> Math.min(payment.amount(), LARGEST))
                .sum();
        if (paid > 0 && paid < amount) {
            examination.warning(
                    "fee-underpaid",
                    "/payments",
                    Messages.of("assess-fees.ng-were-paid", fee.name(), paid, amount),
                    fee.basis());
        }
        return new FeeItem(fee.code(), fee.name(), amount, paid >= amount ? Moment.PAID : fee.moment(), fee.basis());
    }

    private void unmatched(Payment payment) {
        examination.warning(
                "payment-unmatched",
                "/payments",
                Messages.of("assess-fees.payment-matches-fee", Words.shown(payment.item())),
                source);
    }
}
