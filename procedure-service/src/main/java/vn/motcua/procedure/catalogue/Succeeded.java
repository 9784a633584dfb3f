package vn.motcua.procedure.catalogue;

import java.util.List;
import vn.motcua.events.Text;

/** An agency or area that may end and have successors. */
public interface Succeeded extends Dated {
    String code();

    Text name();

    /** Its successors after its last day: one after a merger, several after a split, or none. */
    List<String> successors();

    /** The text that ended it; absent while it exists. */
    String source();
}
