package vn.motcua.procedure.review.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.motcua.events.Text;
import vn.motcua.procedure.catalogue.Procedures;
import vn.motcua.procedure.review.plan.PlanContent.PlannedGroup;
import vn.motcua.procedure.review.plan.PlanContent.PlannedReview;
import vn.motcua.rest.Fault;
import vn.motcua.rest.Problem;

/** What must hold between the parts of a plan, and with the catalogue. */
@ApplicationScoped
public class PlanRules {
    /** So many reviews are planned and reported well within the deadline of a request. */
    public static final int MOST_REVIEWS = 500;

    private final Procedures procedures;

    PlanRules(Procedures procedures) {
        this.procedures = procedures;
    }

    /** @throws Problem 422 {@code plan-faulty} with every fault */
    public void require(PlanContent plan) {
        var faults = faults(plan);
        if (!faults.isEmpty()) {
            throw Problem.unprocessable(
                    "plan-faulty",
                    new Text("Kế hoạch có lỗi, không có gì thay đổi.", "The plan has faults; nothing was changed."),
                    faults);
        }
    }

    private List<Fault> faults(PlanContent plan) {
        var faults = new ArrayList<Fault>();
        var codes = plan.groups().stream()
                .flatMap(group -> group.procedures().stream())
                .map(PlannedReview::code)
                .toList();
        if (codes.size() > MOST_REVIEWS) {
            faults.add(new Fault(
                    "/groups",
                    "plan-full",
                    new Text(
                            "Một kế hoạch có tối đa " + MOST_REVIEWS + " thủ tục.",
                            "A plan has at most " + MOST_REVIEWS + " procedures.")));
            return faults;
        }
        var inForce = procedures.inForceWithin(codes, firstDay(plan.year()), lastDay(plan.year()));
        var names = new HashSet<String>();
        var known = new HashSet<String>();
        for (int number = 0; number < plan.groups().size(); number++) {
            var group = plan.groups().get(number);
            if (!names.add(group.name().strip())) {
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
                        new Text(
                                "Thủ tục " + planned.code() + " không có hiệu lực vào ngày nào của năm " + year + ".",
                                "Procedure " + planned.code() + " is in force on no day of " + year + ".")));
            }
            if (planned.due().getYear() != year) {
                faults.add(new Fault(
                        place + index + "/due",
                        "other-year",
                        new Text("Thời hạn phải trong năm kế hoạch.", "It is due within the plan's year.")));
            }
        }
    }

    private static Fault twice(String pointer) {
        return new Fault(pointer, "twice", new Text("Đã có trong kế hoạch.", "It stands in the plan already."));
    }

    public static LocalDate firstDay(int year) {
        return LocalDate.of(year, 1, 1);
    }

    public static LocalDate lastDay(int year) {
        return LocalDate.of(year, 12, 31);
    }
}
