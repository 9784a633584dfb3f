package vn.motcua.playbook;

/** A row of the playbook: one command, after which other it can be given, by whom, and what it says. */
public interface Row<P extends Play<P>> extends Order<P> {
    String name();

    /** The row before it on the way a play usually takes; null for the first. */
    Row<P> after();

    /** How often it is given on that way. */
    default int times(P play) {
        return 1;
    }

    @Override
    default Row<P> row() {
        return this;
    }

    /** Whether it comes after the other on the usual way. */
    default boolean follows(Row<P> other) {
        return after() != null && (after() == other || after().follows(other));
    }
}
