package vn.motcua.local;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The memory that the processes of a running system use. */
public final class ResidentMemory {
    private ResidentMemory() {}

    public static void print(Path data, PrintStream out) throws IOException {
        out.println("Resident memory (VmRSS)");
        long sum = 0;
        for (var file : pidFiles(data)) {
            var pid = Files.readString(file).strip().split("\\s+")[0];
            var status = Path.of("/proc", pid, "status");
            if (Files.exists(status)) {
                var kilobytes = kilobytes(status);
                sum += kilobytes;
                out.printf("  %-14s %5d MB%n", file.getFileName().toString().replace(".pid", ""), kilobytes / 1024);
            }
        }
        out.printf("  %-14s %5d MB%n", "together", sum / 1024);
    }

    public static long megabytes(long pid) {
        try {
            return kilobytes(Path.of("/proc", String.valueOf(pid), "status")) / 1024;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long kilobytes(Path status) throws IOException {
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    private static List<Path> pidFiles(Path data) throws IOException {
        try (var files = Files.walk(data)) {
            return files.filter(file -> file.toString().endsWith(".pid") && !file.endsWith("postmaster.pid"))
                    .sorted()
                    .toList();
        }
    }
}
