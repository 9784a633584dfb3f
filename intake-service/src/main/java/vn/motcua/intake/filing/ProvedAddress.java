package vn.motcua.intake.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.motcua.events.Contact;
import vn.motcua.events.Messages;
import vn.motcua.intake.application.Viewer;
import vn.motcua.rest.Caller;
import vn.motcua.rest.Fault;
import vn.motcua.rest.Problem;

/** Forms name people, so online they are mailed only to an address that the identity provider has proved to be the caller's. */
@ApplicationScoped
public class ProvedAddress {
    private final Caller caller;

    ProvedAddress(Caller caller) {
        this.caller = caller;
    }

    /** A counter and a portal answer for the address themselves. @throws Problem 422 {@code address-not-proved} */
    public void requireForFiles(Contact contact, Viewer viewer, String pointer) {
        if (viewer instanceof Viewer.Citizen && contact.attachForms() != null && !isProved(contact.email())) {
            var text = Messages.of("address-not-proved");
            throw Problem.unprocessable(
                    "address-not-proved", text, List.of(new Fault(pointer, "address-not-proved", text)));
        }
    }

    /** @param email null is nobody's */
    public boolean isProved(String email) {
        return email != null
                && caller.provedEmail().filter(email::equalsIgnoreCase).isPresent();
    }
}
