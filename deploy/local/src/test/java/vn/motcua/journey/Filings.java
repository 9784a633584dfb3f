package vn.motcua.journey;

import java.util.Map;
import java.util.UUID;
import vn.motcua.demo.client.City;
import vn.motcua.demo.client.Filing;
import vn.motcua.demo.client.Officer;

/** Applications the tests file, all of the simplest kind: a certificate of marital status at Cầu Giấy. */
final class Filings {
    private Filings() {}

    static Filing maritalStatus(City city, String email) {
        return Filing.of("1.004873", "H26.101", "mot-cua")
                .owner(city.an())
                .contact("Nguyễn Văn An", email, "vi")
                .form(Map.of("residenceCommune", "cau-giay", "maritalStatus", "SINGLE", "purpose", "Kết hôn"));
    }

    /** Complete, but not submitted. */
    static UUID draft(City city, String email) {
        var application = city.an().intake().open(maritalStatus(city, email));
        city.an().intake().attach(application, "TO-KHAI", "Tờ khai");
        return application;
    }

    static UUID submitted(City city, String email) {
        var application = draft(city, email);
        city.an().intake().submit(application);
        return application;
    }

    /** Submitted, checked, and waiting at the counter. */
    static UUID waiting(City city, String email) {
        var application = submitted(city, email);
        city.events().await(application, "case.opened");
        return application;
    }

    static Officer counter(City city) {
        return city.officer("cb-101-1");
    }

    /** An address of its own for each test, so that mails can be counted. */
    static String address(String name) {
        return name + "-" + UUID.randomUUID() + "@example.vn";
    }
}
