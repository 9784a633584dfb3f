package vn.motcua.routing.slip;

import java.util.List;
import vn.motcua.routing.law.Agencies.Office;

/**
 * What the control slip of a case says at a moment (<i>phiếu kiểm soát quá trình giải quyết hồ sơ</i>), in the Vietnamese words that are printed.
 * It grows with the case; nobody's data stand on it but those of officials.
 *
 * @param model its number in the circular's annex
 * @param day on which it is printed
 * @param deciding the agencies that decide or give an opinion, each once
 * @param dueAt absent while no date is promised
 */
public record ControlSlip(
        String model,
        String title,
        String day,
        Office office,
        String caseCode,
        String procedure,
        List<String> deciding,
        String acceptedAt,
        String dueAt,
        List<Line> lines) {

    /**
     * One hand-over.
     *
     * @param part of the case; absent if the whole case is handed over
     * @param timing absent where nothing that has a date is given
     */
    public record Line(String giver, String receiver, String at, String timing, String part) {}
}
