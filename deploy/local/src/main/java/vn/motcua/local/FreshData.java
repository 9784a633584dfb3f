package vn.motcua.local;

import java.io.IOException;
import java.nio.file.Files;
import vn.motcua.stack.Directories;

/** For a system that is to begin with nothing. */
public final class FreshData {
    private FreshData() {}

    /** Deletes what a system has kept. @throws Refusal if it runs, or if its data cannot be deleted */
    public static void in(Settings settings) {
        try (var _ = RunLock.take(settings.data())) {
            Directories.delete(settings.data());
            Files.createDirectories(settings.data());
        } catch (IOException e) {
            throw new Refusal("The data in %s cannot be deleted: %s".formatted(settings.data(), e.getMessage()));
        }
    }
}
