package vn.motcua.routing.paper;

import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.rest.Problem;
import vn.motcua.routing.form.Form;

/** The paper of a form: as it is kept; else, or while the store is away, printed anew, which gives the same. */
@ApplicationScoped
class PaperOf {
    private final PrintSheet print;
    private final ReleasedFiles files;

    PaperOf(PrintSheet print, ReleasedFiles files) {
        this.print = print;
        this.files = files;
    }

    /** @throws Problem 503 while the store is away, if this version would print it differently */
    PrintedForm form(Form form) {
        if (form.file() == null) {
            return print.print(form);
        }
        try {
            return PrintedForm.of(files.read(form.id()));
        } catch (Problem storeIsAway) {
            var printed = print.print(form);
            if (printed.sha256().equals(form.file().sha256())) {
                return printed;
            }
            throw storeIsAway;
        }
    }
}
