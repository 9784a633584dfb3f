package vn.motcua.playbook;

/** A command to be given: as in its row, or by another caller, or with another body. */
public interface Order<P extends Play<P>> {
    Row<P> row();

    Request<P> request();

    /** @param who as in {@link vn.motcua.playbook.client.City#send} */
    default Order<P> by(String who) {
        return new Changed<>(row(), request().by(_ -> who));
    }

    default Order<P> saying(Object body) {
        return new Changed<>(row(), request().saying(_ -> body));
    }

    record Changed<P extends Play<P>>(Row<P> row, Request<P> request) implements Order<P> {}
}
