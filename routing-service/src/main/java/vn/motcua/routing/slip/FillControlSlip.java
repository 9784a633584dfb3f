package vn.motcua.routing.slip;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.Leg;
import vn.motcua.routing.form.InWords;
import vn.motcua.routing.form.Regimes;
import vn.motcua.routing.law.Agencies;
import vn.motcua.routing.post.OfficerNames;
import vn.motcua.routing.slip.ControlSlip.Line;
import vn.motcua.routing.slip.HandOver.Holder;
import vn.motcua.routing.slip.HandOver.Timing;
import vn.motcua.worktime.Hanoi;

/** Fills the control slip of an accepted case from what happened to it. */
@ApplicationScoped
public class FillControlSlip {
    private final HandOvers handOvers;
    private final Regimes regimes;
    private final Agencies agencies;
    private final OfficerNames names;

    FillControlSlip(HandOvers handOvers, Regimes regimes, Agencies agencies, OfficerNames names) {
        this.handOvers = handOvers;
        this.regimes = regimes;
        this.agencies = agencies;
        this.names = names;
    }

    public ControlSlip of(CaseFile file, Instant at) {
        var regime = regimes.controlSlip(Hanoi.day(at));
        var passed = handOvers.of(file.id());
        var inWords = new Words(officers(passed));
        var procedure = file.checked().procedure();
        return new ControlSlip(
                regime.model(),
                regime.title(),
                InWords.day(at),
                agencies.office(file.receivingAgency(), file.receivingUnit()),
                file.caseCode(),
                procedure == null ? file.procedure() : procedure.name().vi(),
                file.legs().stream()
                        .map(Leg::agency)
                        .distinct()
                        .map(agencies::nameOf)
                        .toList(),
                InWords.time(file.acceptedAt()),
                InWords.time(due(file)),
                passed.stream().map(each -> inWords.line(file, each)).toList());
    }

    private static Instant due(CaseFile file) {
        return file.legs().stream()
                .map(Leg::appointment)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
    }

    private Map<String, String> officers(List<HandOver> passed) {
        var ids = passed.stream()
                .flatMap(each -> Stream.of(each.giver(), each.receiver()))
                .map(Holder::officer)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return names.of(ids);
    }

    /** The offices of one slip are few and come back in each line. */
    private final class Words {
        private final Map<String, String> officers;
        private final Map<Holder, String> holders = new HashMap<>();

        private Words(Map<String, String> officers) {
            this.officers = officers;
        }

        private Line line(CaseFile file, HandOver passed) {
            var part = passed.leg() == null
                    ? null
                    : file.leg(passed.leg()).plan().name().vi();
            return new Line(
                    holder(passed.giver()),
                    holder(passed.receiver()),
                    InWords.time(passed.at()),
                    timing(passed.timing()),
                    part);
        }

        private String holder(Holder holder) {
            return holders.computeIfAbsent(holder, this::inWords);
        }

        private String inWords(Holder holder) {
            if (holder.agency() == null) {
                return "Tổ chức, cá nhân";
            }
            var office = agencies.office(holder.agency(), holder.unit());
            return Stream.of(officers.get(holder.officer()), office.unit(), office.name())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(", "));
        }

        private static String timing(Timing timing) {
            return switch (timing) {
                case EARLY -> "Trước hạn";
                case ON_TIME -> "Đúng hạn";
                case LATE -> "Quá hạn";
                case null -> null;
            };
        }
    }
}
