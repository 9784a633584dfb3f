package vn.motcua.procedure.rules;

import vn.motcua.events.Channel;
import vn.motcua.procedure.catalogue.Filing;
import vn.motcua.procedure.catalogue.Keeping;
import vn.motcua.procedure.catalogue.Provisions;

/**
 * A version must have all parts of a procedure (NĐ 63/2010/NĐ-CP Art. 8(2), amended by 48/2013 and 92/2017): a name,
 * b order, c ways of filing, d documents and sets, đ limit, e audience, g deciding agency; h result. Parts that the written
 * format already requires are not checked again. A limit that the law does not set need not be invented: procedure control accepts
 * that there is none.
 */
final class Completeness {
    private static final String NO_LIMIT = "no-limit";

    private Completeness() {}

    static void check(String place, Provisions provisions, FileFaults faults) {
        checkFiling(place + "/filing", provisions, faults);
        if (provisions.process().stream().allMatch(leg -> leg.results().isEmpty())) {
            faults.add(place + "/process", "result-missing");
        }
        checkLimits(place, provisions, faults);
    }

    private static void checkLimits(String place, Provisions provisions, FileFaults faults) {
        var isLimited = true;
        for (int type = 0; type < provisions.caseTypes().size(); type++) {
            var ways = provisions.caseTypes().get(type).ways();
            for (int way = 0; way < ways.size(); way++) {
                if (ways.get(way).limit() == null) {
                    isLimited = false;
                    if (!provisions.accepts(NO_LIMIT)) {
                        faults.add("%s/caseTypes/%d/ways/%d/limit".formatted(place, type, way), NO_LIMIT);
                    }
                }
            }
        }
        for (int leg = 0; leg < provisions.process().size() && isLimited; leg++) {
            if (!provisions.process().get(leg).hasLimit()) {
                faults.add("%s/process/%d/limits".formatted(place, leg), "leg-without-limit");
            }
        }
    }

    private static void checkFiling(String place, Provisions provisions, FileFaults faults) {
        var filing = provisions.filing();
        var channels = provisions.channels();
        var online = channels.contains(Channel.ONLINE) || channels.contains(Channel.PORTAL);
        if (online == (filing.online() == Filing.Online.NONE)) {
            faults.add(place + "/online", "online-level");
        }
        if ((filing.online() == Filing.Online.PARTIAL) != (filing.reason() != null)) {
            faults.add(place + "/reason", "online-reason");
        }
        if ((filing.scope() == Filing.Scope.NONE) != (filing.scopeDecision() == null)) {
            faults.add(place + "/scopeDecision", "scope-decision");
        }
        if (online && provisions.keeping().confidentiality() != Keeping.Confidentiality.ORDINARY) {
            faults.add(place + "/online", "secret-online");
        }
    }
}
