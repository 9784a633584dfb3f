package vn.motcua.stack;

import java.util.ArrayDeque;
import java.util.Deque;

/** The end of a log, to show when its process fails. */
final class LastLines {

    private static final int KEPT = 12;

    private final Deque<String> lines = new ArrayDeque<>();

    synchronized void add(String line) {
        lines.addLast(line);
        if (lines.size() > KEPT) {
            lines.removeFirst();
        }
    }

    @Override
    public synchronized String toString() {
        var text = new StringBuilder();
        lines.forEach(line -> text.append("\n    ").append(line));
        return text.toString();
    }
}
