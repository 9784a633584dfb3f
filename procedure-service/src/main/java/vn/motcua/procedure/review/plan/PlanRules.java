package vn.motcua.procedure.review.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.motcua.events.Messages;
import vn.motcua.procedure.catalogue.Procedures;
import vn.motcua.procedure.review.plan.PlanContent.PlannedGroup;
import vn.motcua.procedure.review.plan.PlanContent.PlannedReview;
import vn.motcua.rest.Fault;
import vn.motcua.rest.Problem;

/** Rules between the parts of a plan, and between a plan and the catalogue. */
@ApplicationScoped
public class PlanRules {
    /** The most reviews of a plan; this number is planned and reported well within the deadline of a request. */
    public static final int MOST_REVIEWS = 500;

    private final Procedures procedures;

    PlanRules(Procedures procedures) {
        this.procedures = procedures;
    }

    /** @throws Problem 422 {@code plan-faulty} with every fault */
    public void require(PlanContent plan) {
        var faults = faults(plan);
        if (!faults.isEmpty()) {
            throw Problem.unprocessable("plan-faulty", Messages.of("plan-faulty"), faults);
        }
    }

    private List<Fault> faults(PlanContent plan) {
        var faults = new ArrayList<Fault>();
        var codes = plan.groups().stream()
                .flatMap(group -> group.procedures().stream())
                .map(PlannedReview::code)
                .toList();
        if (codes.size() > MOST_REVIEWS) {
            faults.add(new Fault("/groups", "too-long", Messages.of("too-long.plan-most-procedures", MOST_REVIEWS)));
            return faults;
        }
        var inForce = procedures.inForceWithin(codes, firstDay(plan.year()), lastDay(plan.year()));
        var names = new HashSet<String>();
        var known = new HashSet<String>();
        for (int number = 0; number < plan.groups().size(); number++) {
            var group = plan.groups().get(number);
            if (!names.add(group.name())) {
                faults.add(twice("/groups/" + number + "/name"));
            }
            check("/groups/" + number + "/procedures/", group, plan.year(), inForce, known, faults);
        }
        return faults;
    }

    private static void check(
            String place, PlannedGroup group, int year, Set<String> inForce, Set<String> known, List<Fault> faults) {
        for (int index = 0; index < group.procedures().size(); index++) {
            var planned = group.procedures().get(index);
            if (!known.add(planned.code())) {
                faults.add(twice(place + index + "/code"));
            }
            if (!inForce.contains(planned.code())) {
                faults.add(new Fault(
                        place + index + "/code",
                        "not-in-force",
                        Messages.of("not-in-force.procedure-force-day", planned.code(), year)));
            }
            if (planned.due().getYear() != year) {
                faults.add(
                        new Fault(place + index + "/due", "out-of-range", Messages.of("out-of-range.due-within-plan")));
            }
        }
    }

    private static Fault twice(String pointer) {
        return Fault.of(pointer, "duplicate");
    }

    public static LocalDate firstDay(int year) {
        return LocalDate.of(year, 1, 1);
    }

    public static LocalDate lastDay(int year) {
        return LocalDate.of(year, 12, 31);
    }
}
