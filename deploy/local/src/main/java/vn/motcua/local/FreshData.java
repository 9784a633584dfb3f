package vn.motcua.local;

import java.io.IOException;
import java.nio.file.Files;
import vn.motcua.stack.Directories;

/** Deletes the data, for a system that must start empty. */
public final class FreshData {
    private FreshData() {}

    /** Deletes a system's data. @throws Refusal if the system runs, or if its data cannot be deleted */
    public static void in(Settings settings) {
        try (var _ = RunLock.take(settings.data())) {
            Directories.delete(settings.data());
            Files.createDirectories(settings.data());
        } catch (IOException e) {
            throw new Refusal("The data in %s cannot be deleted: %s".formatted(settings.data(), e.getMessage()));
        }
    }
}
