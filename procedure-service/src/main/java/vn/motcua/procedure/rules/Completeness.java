package vn.motcua.procedure.rules;

import vn.motcua.events.Channel;
import vn.motcua.procedure.catalogue.Filing;
import vn.motcua.procedure.catalogue.Keeping;
import vn.motcua.procedure.catalogue.Provisions;

/**
 * Without all of its parts a version is no procedure (NĐ 63/2010/NĐ-CP Art. 8(2), amended by 48/2013 and 92/2017): a name,
 * b order, c ways of filing, d documents and sets, đ limit, e audience, g deciding agency; h result. What the written format
 * already demands is not asked again.
 */
final class Completeness {
    private Completeness() {}

    static void check(String place, Provisions provisions, Faults faults) {
        checkFiling(place + "/filing", provisions, faults);
        if (provisions.process().stream().allMatch(leg -> leg.results().isEmpty())) {
            faults.add(
                    place + "/process",
                    "result-missing",
                    "Thiếu kết quả thực hiện thủ tục (NĐ 63/2010/NĐ-CP Điều 8(2)).",
                    "No leg has a result (NĐ 63/2010/NĐ-CP Art. 8(2)).");
        }
    }

    private static void checkFiling(String place, Provisions provisions, Faults faults) {
        var filing = provisions.filing();
        var channels = provisions.channels();
        var online = channels.contains(Channel.ONLINE) || channels.contains(Channel.PORTAL);
        if (online == (filing.online() == Filing.Online.NONE)) {
            faults.add(
                    place + "/online",
                    "online-level",
                    "Mức độ dịch vụ công trực tuyến không khớp với các kênh tiếp nhận.",
                    "The level of the online service does not agree with the channels.");
        }
        if ((filing.online() == Filing.Online.PARTIAL) != (filing.reason() != null)) {
            faults.add(
                    place + "/reason",
                    "online-reason",
                    "Dịch vụ công trực tuyến một phần, và chỉ khi đó, phải nêu lý do (NĐ 224/2026/NĐ-CP Điều 14).",
                    "A service that is online only in part, and no other, gives its reason (NĐ 224/2026/NĐ-CP Art. 14).");
        }
        if ((filing.scope() == Filing.Scope.NONE) != (filing.scopeDecision() == null)) {
            faults.add(
                    place + "/scopeDecision",
                    "scope-decision",
                    "Tiếp nhận không phụ thuộc địa giới, và chỉ khi đó, cần quyết định công bố danh mục (NĐ 118/2025/NĐ-CP Điều 14).",
                    "Reception outside its place, and nothing else, needs the decision that lists it (NĐ 118/2025/NĐ-CP Art. 14).");
        }
        if (online && provisions.keeping().confidentiality() != Keeping.Confidentiality.ORDINARY) {
            faults.add(
                    place + "/online",
                    "secret-online",
                    "Hồ sơ mật không nộp trực tuyến.",
                    "Secret files are not filed online.");
        }
    }
}
