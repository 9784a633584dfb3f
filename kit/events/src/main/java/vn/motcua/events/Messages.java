package vn.motcua.events;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Texts for people, by key, from the {@code messages.properties} of a service and of the kit: {@code KEY.vi} and {@code
 * KEY.en}, one below the other. Arguments replace {@code %s}: a {@link Text} in the same language, a day in that
 * language's format, a list with all its elements.
 */
public final class Messages {
    private static final String FILE = "messages.properties";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static volatile Map<String, String> all = load();

    private Messages() {}

    /** @throws IllegalStateException if no bundle has the key */
    public static Text of(String key, Object... arguments) {
        return new Text(in(Language.VI, key + ".vi", arguments), in(Language.EN, key + ".en", arguments));
    }

    private static String in(Language language, String name, Object[] arguments) {
        return template(name)
                .formatted(Arrays.stream(arguments)
                        .map(argument -> shown(argument, language))
                        .toArray());
    }

    private static Object shown(Object argument, Language language) {
        return switch (argument) {
            case Text text -> text.in(language);
            case Collection<?> all ->
                all.stream().map(each -> String.valueOf(shown(each, language))).collect(Collectors.joining(", "));
            case LocalDate day when language == Language.VI -> DAY.format(day);
            case null, default -> argument;
        };
    }

    private static String template(String name) {
        var template = all.get(name);
        if (template == null) {
            // This class may have been loaded before the application that has its own bundle.
            all = load();
            template = all.get(name);
        }
        if (template == null) {
            throw new IllegalStateException("no message " + name);
        }
        return template;
    }

    private static Map<String, String> load() {
        var loaded = new HashMap<String, String>();
        try {
            for (var loader : new ClassLoader[] {
                Messages.class.getClassLoader(), Thread.currentThread().getContextClassLoader()
            }) {
                if (loader != null) {
                    for (var file : Collections.list(loader.getResources(FILE))) {
                        read(file).forEach((name, text) -> loaded.put((String) name, (String) text));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return loaded;
    }

    private static Properties read(URL file) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
