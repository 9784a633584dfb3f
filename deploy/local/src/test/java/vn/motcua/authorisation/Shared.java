package vn.motcua.authorisation;

import java.util.function.Supplier;
import vn.motcua.authorisation.Scene.Subject;
import vn.motcua.demo.client.City;

/** Objects that several rows only look at: each is made once, by the first row that needs it. */
final class Shared {
    private final City city;
    private final Supplier<Subject> waiting;
    private final Supplier<Subject> accepted;
    private final Supplier<Subject> issued;

    Shared(City city, Cases cases) {
        this.city = city;
        waiting = once(cases::waiting);
        accepted = once(cases::accepted);
        issued = once(cases::issued);
    }

    Supplier<Subject> waiting() {
        return waiting;
    }

    Supplier<Subject> accepted() {
        return accepted;
    }

    Supplier<Subject> issued() {
        return issued;
    }

    String portalDocument() {
        return city.partner().keepDocument("giay-to-quyen.pdf", "Giấy tờ");
    }

    static Supplier<Subject> once(Supplier<Subject> make) {
        return new Supplier<>() {
            private Subject made;

            @Override
            public synchronized Subject get() {
                if (made == null) {
                    made = make.get();
                }
                return made;
            }
        };
    }
}
