package vn.motcua.procedure.catalogue;

import java.util.List;
import vn.motcua.events.Text;

/** What may end and be gone on with by something else. */
public interface Succeeded extends Dated {
    String code();

    Text name();

    /** Who goes on after its last day: one after a merger, several after a split, none if nobody does. */
    List<String> successors();

    /** The text that ended it; absent while it stands. */
    String source();
}
