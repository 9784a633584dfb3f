package vn.motcua.procedure.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The catalogue's files in a directory; other files there (a README, posts.yaml) are ignored. */
record CatalogueDirectory(Path path) {
    /** @throws UncheckedIOException if it is absent or cannot be read */
    List<SourceFile> files() {
        try (var found = Files.walk(path, 2)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> FileKind.of(name(file)).isPresent())
                    .sorted()
                    .map(this::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SourceFile read(Path file) {
        try {
            return new SourceFile(name(file), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String name(Path file) {
        return path.relativize(file).toString().replace('\\', '/');
    }
}
