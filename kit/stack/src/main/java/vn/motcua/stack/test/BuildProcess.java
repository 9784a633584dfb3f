package vn.motcua.stack.test;

import java.util.Optional;

/** The process that stands for "this Maven build": the nearest JVM among the ancestors of the test JVM, or the test JVM itself. */
final class BuildProcess {

    private BuildProcess() {}

    static ProcessHandle find() {
        var current = ProcessHandle.current();
        for (var parent = current.parent(); parent.isPresent(); parent = parent.flatMap(ProcessHandle::parent)) {
            if (isJava(parent.get())) {
                return parent.get();
            }
        }
        return current;
    }

    private static boolean isJava(ProcessHandle process) {
        Optional<String> command = process.info().command();
        return command.filter(path -> path.endsWith("/java")).isPresent();
    }
}
