package vn.motcua.stack.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Compares a module's {@code messages.properties} with the sources that use its messages. */
public final class MessageBundle {
    private static final Path BUNDLE = Path.of("src/main/resources/messages.properties");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path KIT = Path.of("../kit/rest/src/main/resources/messages.properties");
    private static final Pattern PLACES = Pattern.compile("%(?:(\\d+)\\$)?s");
    /** Calls with the key as a literal. */
    private static final Pattern SAID =
            Pattern.compile("Messages\\.of\\(\\s*\"([a-z0-9.-]+)\"[,)]|Problem\\.\\w+\\(\\s*\"([a-z0-9.-]+)\"\\)");

    private final Properties own = read(BUNDLE);
    private final String sources = sources();

    /** Keys that lack a language, or whose languages take different arguments. */
    public Set<String> halfSaid() {
        return keys(own).stream()
                .filter(key -> !arguments(key + ".vi").equals(arguments(key + ".en")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Keys that no source names; the literal {@code "title."} names {@code title.404}. */
    public Set<String> neverSaid() {
        return keys(own).stream()
                .filter(key -> !isLiteral(key) && prefixes(key).noneMatch(this::isLiteral))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isLiteral(String text) {
        return sources.contains("\"" + text + "\"");
    }

    /** For {@code out-of-range.least}: {@code out-of-range.}. */
    private static Stream<String> prefixes(String key) {
        return IntStream.range(0, key.length())
                .filter(index -> key.charAt(index) == '.')
                .mapToObj(index -> key.substring(0, index + 1));
    }

    /** Keys that a source names but no bundle has. */
    public Set<String> missing() {
        var known = keys(own);
        if (Files.exists(KIT)) {
            known.addAll(keys(read(KIT)));
        }
        return SAID.matcher(sources)
                .results()
                .map(said -> said.group(1) == null ? said.group(2) : said.group(1))
                .filter(key -> !known.contains(key))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The positions of the text's arguments; -1 if there is no such text. */
    private Set<Integer> arguments(String name) {
        var text = own.getProperty(name);
        if (text == null) {
            return Set.of(-1);
        }
        var places = new TreeSet<Integer>();
        PLACES.matcher(text)
                .results()
                .forEach(place ->
                        places.add(place.group(1) == null ? places.size() + 1 : Integer.parseInt(place.group(1))));
        return places;
    }

    private static Set<String> keys(Properties bundle) {
        return bundle.stringPropertyNames().stream()
                .map(name -> name.replaceFirst("\\.(vi|en)$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static String sources() {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(MessageBundle::text)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
