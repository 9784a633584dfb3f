package vn.motcua.playbook;

/** A command as it is to be given: as its row says, or by somebody else, or in other words. */
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
