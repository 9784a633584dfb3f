package vn.motcua.procedure.catalogue;

import vn.motcua.events.CheckEvent.Certainty;
import vn.motcua.events.CheckEvent.Moment;
import vn.motcua.events.Text;

/**
 * <i>Phí, lệ phí</i>: a fixed amount or a formula.
 *
 * @param amount in đồng
 * @param formula an expression over the form that gives the amount
 */
public record Fee(
        String code,
        Text name,
        Long amount,
        String formula,
        Moment moment,
        String when,
        String basis,
        Certainty certainty) {}
