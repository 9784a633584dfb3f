package vn.motcua.journey;

import static vn.motcua.playbook.CaseRow.SUBMIT;

import vn.motcua.playbook.Case;
import vn.motcua.playbook.Filings;
import vn.motcua.playbook.client.City;

/** Applications for the tests, all of the simplest kind: a certificate of marital status at Cầu Giấy. */
final class Certificates {
    private Certificates() {}

    /** Complete, but not submitted. */
    static Case draft(City city, String mail) {
        return new Case(city, Filings.maritalStatus().mail(mail)).at(SUBMIT);
    }

    static Case submitted(City city, String mail) {
        return draft(city, mail).past(SUBMIT);
    }

    /** Submitted, checked, and waiting at the counter. */
    static Case waiting(City city, String mail) {
        var file = submitted(city, mail);
        file.await("case.opened");
        return file;
    }
}
