package vn.motcua.failpoint;

import java.lang.StackWalker.StackFrame;
import java.util.List;
import java.util.stream.Stream;

/**
 * The command, consumer or background job that a thread executes: the outermost stack frame of our own hand-written
 * code.
 */
final class Entry {
    private static final StackWalker STACK = StackWalker.getInstance();
    private static final String OURS = "vn.motcua.";
    private static final String AGENT = Entry.class.getPackageName() + ".";

    /** The classes that Quarkus generates around a resource, a consumer, a scheduled method and an observer. */
    private static final List<String> GENERATED =
            List.of("$quarkusrestinvoker$", "_SmallRyeMessagingInvoker_", "_ScheduledInvoker_", "_Observer_");

    private Entry() {}

    /** For example {@code SubmissionResource.submit}; null if none of our code is on the stack. */
    static String current() {
        return STACK.walk(frames -> ours(frames).reduce((inner, outer) -> outer).map(Entry::name))
                .orElse(null);
    }

    /** Whether a method of our class of that name is on the stack. */
    static boolean isAt(String simpleName) {
        return STACK.walk(
                frames -> ours(frames).anyMatch(frame -> className(frame).equals(simpleName)));
    }

    private static Stream<StackFrame> ours(Stream<StackFrame> frames) {
        return frames.filter(frame -> frame.getClassName().startsWith(OURS)
                && !frame.getClassName().startsWith(AGENT)
                && !frame.getMethodName().startsWith("lambda$")
                && GENERATED.stream().noneMatch(frame.getClassName()::contains));
    }

    private static String name(StackFrame frame) {
        return className(frame) + "." + frame.getMethodName().replaceFirst("\\$.*", "");
    }

    private static String className(StackFrame frame) {
        var name = frame.getClassName();
        return name.substring(name.lastIndexOf('.') + 1).replaceFirst("_(Subclass|ClientProxy)$", "");
    }
}
