package vn.motcua.procedure.review.cost;

import java.time.LocalDate;

/**
 * A cost sheet to begin with.
 *
 * @param version first day of the version it is made from; absent if none is in force any more
 * @param wage what an activity without a wage will get; absent if there is no such rule
 */
public record CostProposal(LocalDate version, CostSheet sheet, HourlyWage wage) {}
