package vn.motcua.routing.casefile;

/** A verb that the state of the case or leg does not allow; nothing has changed. */
class IllegalMove extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String from;
    private final String to;

    IllegalMove(Enum<?> from, Enum<?> to) {
        super("from " + from + " to " + to);
        this.from = from.name();
        this.to = to.name();
    }

    public String from() {
        return from;
    }

    public String to() {
        return to;
    }
}
