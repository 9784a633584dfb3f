package vn.motcua.procedure.rules;

import java.util.Collection;
import java.util.List;
import vn.motcua.events.Messages;
import vn.motcua.events.Text;
import vn.motcua.procedure.form.FormFault;

/** Collects the faults of one file, so that all are reported at once. */
public final class FileFaults {
    private final String file;
    private final List<CatalogueFault> found;

    public FileFaults(String file, List<CatalogueFault> found) {
        this.file = file;
        this.found = found;
    }

    public void add(String pointer, String code, Text message) {
        found.add(new CatalogueFault(file, pointer, code, message));
    }

    /** Adds a fault with the message of its code. */
    public void add(String pointer, String code, Object... arguments) {
        add(pointer, code, Messages.of(code, arguments));
    }

    public void addAll(String pointer, Collection<FormFault> faults) {
        faults.forEach(
                fault -> found.add(new CatalogueFault(file, pointer + fault.pointer(), fault.code(), fault.message())));
    }
}
