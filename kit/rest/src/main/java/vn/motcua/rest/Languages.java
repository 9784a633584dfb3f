package vn.motcua.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import vn.motcua.events.Language;

/** The language of an answer: the best supported one of the caller's {@code Accept-Language}, otherwise Vietnamese. */
public final class Languages {
    private Languages() {}

    public static Language of(HttpHeaders headers) {
        return of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** Never fails: an unreadable header means Vietnamese. */
    public static Language of(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Language.VI;
        }
        for (Locale.LanguageRange range : ranges(acceptLanguage)) {
            String primary = range.getRange().split("-", 2)[0];
            if (range.getWeight() > 0 && List.of("vi", "en", "*").contains(primary)) {
                return primary.equals("en") ? Language.EN : Language.VI;
            }
        }
        return Language.VI;
    }

    private static List<Locale.LanguageRange> ranges(String acceptLanguage) {
        try {
            return Locale.LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }
}
