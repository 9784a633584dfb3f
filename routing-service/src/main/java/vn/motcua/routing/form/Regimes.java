package vn.motcua.routing.form;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.motcua.events.FormKind;

/** Which regime a form is issued under, by its kind and day: {@code forms.yaml}. */
@ApplicationScoped
public class Regimes {
    private static final String CONTROL_SLIP = "CONTROL_SLIP";
    private static final String REGISTER = "REGISTER";

    private final Map<String, List<Regime>> byKind;

    Regimes() {
        try (InputStream file = Regimes.class.getResourceAsStream("/forms.yaml")) {
            byKind = YAMLMapper.builder()
                    .addModule(new JavaTimeModule())
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(file, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new IllegalStateException("forms.yaml", unreadable);
        }
    }

    /** @throws IllegalStateException if there was no such form on that day */
    Regime of(FormKind kind, LocalDate day) {
        return of(kind.name(), day);
    }

    /** Not issued to anybody: it goes with the papers. */
    public Regime controlSlip(LocalDate day) {
        return of(CONTROL_SLIP, day);
    }

    /** Not issued either: it is taken as a file. */
    public Regime register(LocalDate day) {
        return of(REGISTER, day);
    }

    private Regime of(String kind, LocalDate day) {
        return byKind.get(kind).stream()
                .filter(regime -> !regime.from().isAfter(day))
                .max(Comparator.comparing(Regime::from))
                .orElseThrow(() -> new IllegalStateException("no " + kind + " was issued on " + day));
    }
}
