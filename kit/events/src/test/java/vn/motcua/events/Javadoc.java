package vn.motcua.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Javadoc of a record and of its components, read from the source. */
record Javadoc(String sentence, Map<String, String> params) {
    private static final List<Path> SOURCES = List.of(Path.of("src/main/java"), Path.of("../worktime/src/main/java"));
    private static final Javadoc NONE = new Javadoc("", Map.of());
    private static final Pattern TAGS = Pattern.compile("\\{@\\w+ #?([^}]*)}|</?\\w+>");

    static Javadoc of(Class<?> type) {
        var comment = Pattern.compile(
                        "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:public )?(?:record|enum) " + type.getSimpleName() + "\\b",
                        Pattern.DOTALL)
                .matcher(source(type));
        return comment.find() ? parse(comment.group(1)) : NONE;
    }

    private static Javadoc parse(String comment) {
        var parts = comment.replaceAll("\\s*\\n\\s*\\*", " ").split("@(?=param |see )");
        var params = Stream.of(parts)
                .filter(part -> part.startsWith("param "))
                .map(part -> part.split(" ", 3))
                .collect(Collectors.toMap(part -> part[1], part -> plain(part[2])));
        return new Javadoc(plain(parts[0]), params);
    }

    private static String plain(String text) {
        return TAGS.matcher(text)
                .replaceAll(tag -> tag.group(1) == null ? "" : tag.group(1))
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String source(Class<?> type) {
        var outermost = type;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        var file = outermost.getName().replace('.', '/') + ".java";
        return SOURCES.stream()
                .map(folder -> folder.resolve(file))
                .filter(Files::exists)
                .findFirst()
                .map(Javadoc::read)
                .orElseThrow();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
