package vn.motcua.procedure.review.cost;

import vn.motcua.events.CheckEvent.Certainty;

/** The value of an hour of an applicant's work, in đồng, unless a sheet states another. */
public record HourlyWage(long value, String source, Certainty certainty) {}
