package vn.motcua.procedure.review.cost;

import vn.motcua.events.CheckEvent.Certainty;

/** What an hour of an applicant's work is taken to be worth, in đồng, unless a sheet says otherwise. */
public record HourlyWage(long value, String source, Certainty certainty) {}
