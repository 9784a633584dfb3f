package vn.motcua.procedure.catalogue;

import java.time.LocalDate;
import vn.motcua.events.CheckEvent.Certainty;

/** The value of one rule parameter over one period. */
public record LawPeriod(String value, LocalDate from, LocalDate to, String source, Certainty certainty)
        implements Dated {}
