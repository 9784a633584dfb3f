package vn.motcua.playbook;

/** A row of the playbook: one command, its predecessor, who gives it, and its body. */
public interface Row<P extends Play<P>> extends Order<P> {
    String name();

    /** The predecessor on the usual path of a play; null for the first row. */
    Row<P> after();

    /** How often the command is given on the usual path. */
    default int times(P play) {
        return 1;
    }

    @Override
    default Row<P> row() {
        return this;
    }

    /** Whether this row comes after the other on the usual path. */
    default boolean follows(Row<P> other) {
        return after() != null && (after() == other || after().follows(other));
    }
}
