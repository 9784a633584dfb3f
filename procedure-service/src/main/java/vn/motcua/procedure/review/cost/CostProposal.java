package vn.motcua.procedure.review.cost;

import java.time.LocalDate;

/**
 * A cost sheet as a starting point.
 *
 * @param version first day of the version it is made from; absent if none is in force any more
 * @param wage the wage for activities that name none; absent if there is no such rule
 */
public record CostProposal(LocalDate version, CostSheet sheet, HourlyWage wage) {}
