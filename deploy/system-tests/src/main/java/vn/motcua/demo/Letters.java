package vn.motcua.demo;

import java.util.HashSet;
import java.util.List;
import vn.motcua.playbook.client.City;
import vn.motcua.playbook.client.Letter;

/**
 * The mails that an applicant must have received, in order, by the beginnings of their subjects: one at every change of
 * agency, officer, or the times of reception, handling and return (NĐ 224/2026 Art. 15(1)g).
 */
final class Letters {
    static final List<String> VIETNAMESE_COUNTER = List.of(
            "Hồ sơ đang chờ tiếp nhận",
            "Đã tiếp nhận hồ sơ",
            "Người xử lý hồ sơ",
            "Đã có kết quả hồ sơ",
            "Đã trả kết quả hồ sơ");

    /** Whoever waits at the counter is told once. */
    static final List<String> VIETNAMESE_SITTING = List.of("Đã trả kết quả hồ sơ");

    static final List<String> VIETNAMESE_WITHDRAWN = List.of("Hồ sơ đang chờ tiếp nhận", "Dừng giải quyết hồ sơ");

    static final List<String> VIETNAMESE_SUPPLEMENT = List.of(
            "Hồ sơ đang chờ tiếp nhận",
            "Yêu cầu bổ sung hồ sơ",
            "Đã nhận hồ sơ bổ sung",
            "Đã tiếp nhận hồ sơ",
            "được chuyển đến cơ quan giải quyết",
            "Đã có kết quả hồ sơ",
            "Đã trả kết quả hồ sơ");

    static final List<String> VIETNAMESE_INCOMPLETE = List.of(
            "Hồ sơ đang chờ tiếp nhận",
            "Đã tiếp nhận hồ sơ",
            "Người xử lý hồ sơ",
            "Yêu cầu bổ sung hồ sơ",
            "Đã nhận hồ sơ bổ sung",
            "Đã nhận đủ hồ sơ bổ sung",
            "Đã có kết quả hồ sơ",
            "Đã trả kết quả hồ sơ");

    /** Two departments begin; there is a mail for each officer who grants or appraises; only the permit is a result. */
    static final List<String> VIETNAMESE_PERMIT = List.of(
            "Hồ sơ đang chờ tiếp nhận",
            "Đã tiếp nhận hồ sơ",
            "được chuyển đến cơ quan giải quyết",
            "được chuyển đến cơ quan giải quyết",
            "Người xử lý hồ sơ",
            "được chuyển đến cơ quan giải quyết",
            "Người xử lý hồ sơ",
            "Đã có kết quả hồ sơ",
            "Đã trả kết quả hồ sơ");

    static final List<String> ENGLISH_BUNDLE = List.of(
            "Your application awaits acceptance",
            "Your application is checked again",
            "Your application has been checked again",
            "Your application was accepted",
            "The person handling your case",
            "A result of your case",
            "was passed to another agency",
            "was passed to another agency",
            "A result of your case",
            "was passed to another agency",
            "A result of your case",
            "A result of your case",
            "was handed over",
            "was handed over",
            "was handed over",
            "was handed over");

    private Letters() {}

    static void expectEach(City city, Chronicle chronicle, String address, List<String> subjects) {
        var letters = city.mailbox().await(address, subjects.size());
        chronicle.expect("mails to " + address, letters.size(), subjects.size());
        for (int i = 0; i < subjects.size(); i++) {
            var subject = letters.get(i).subject();
            if (!subject.contains(subjects.get(i))) {
                chronicle.expect("subject of mail " + (i + 1), subject, subjects.get(i));
            }
        }
        var ids = new HashSet<>(letters.stream().map(Letter::messageId).toList());
        chronicle.expect("different Message-IDs", ids.size(), subjects.size());
        chronicle.expectThat(
                "each leads to the case",
                letters.stream().allMatch(letter -> letter.text().contains("/ho-so/")));
    }
}
