package vn.motcua.procedure.checking;

import java.util.Optional;
import vn.motcua.events.Channel;
import vn.motcua.events.Messages;
import vn.motcua.procedure.catalogue.Provisions;
import vn.motcua.procedure.catalogue.Provisions.CaseType;
import vn.motcua.procedure.catalogue.Provisions.Way;

/** Finds the case type that the answers determine, and the way by which it was filed. */
final class ChooseWay {
    private final Examination examination;
    private final Provisions provisions;

    ChooseWay(Examination examination, Provisions provisions) {
        this.examination = examination;
        this.provisions = provisions;
    }

    /** Empty, with a warning, if this case type is not offered by the channel; the fees are then unknown too. */
    Optional<Way> choose(Channel channel) {
        var way = caseType()
                .flatMap(type -> type.ways().stream()
                        .filter(each -> each.channels().contains(channel))
                        .findFirst());
        if (way.isEmpty()) {
            examination.warning(
                    "channel-not-offered",
                    "/channel",
                    Messages.of("choose-way.procedure-offered-way"),
                    String.join("; ", provisions.basis()));
        }
        return way;
    }

    private Optional<CaseType> caseType() {
        return provisions.caseTypes().stream()
                .filter(type -> examination.holds(type.when(), type.name(), provisions.source()))
                .findFirst();
    }
}
