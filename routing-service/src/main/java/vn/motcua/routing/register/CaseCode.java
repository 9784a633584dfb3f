package vn.motcua.routing.register;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The case code (<i>mã số hồ sơ</i>) from the template in force. Its shape changed with TT 01/2018 Art. 19, TT 03/2025
 * Art. 13 and TT 04/2025 Art. 23, so the shape is data: {@code {agency}}, {@code {yyMMdd}}, {@code {yyyyMMdd}} and
 * {@code {serial}}, which has four digits or more.
 */
public final class CaseCode {
    private CaseCode() {}

    public static String of(String template, String agency, LocalDate day, int serial) {
        return template.replace("{agency}", agency)
                .replace("{yyMMdd}", day.format(DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT)))
                .replace("{yyyyMMdd}", day.format(DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT)))
                .replace("{serial}", String.format(Locale.ROOT, "%04d", serial));
    }
}
