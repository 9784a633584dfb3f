package vn.motcua.drill.load;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import vn.motcua.demo.client.Applicant;
import vn.motcua.demo.client.Citizen;
import vn.motcua.demo.client.City;
import vn.motcua.demo.client.Filing;

/** One application on its road, from the filing to its end. */
final class Journey {
    private static final String POLICE = "police-residence-system";
    private static final String CERTIFICATE = "certificate";
    private static final String RESIDENCE = "residence";

    private final City city;
    private final Acts acts;
    private final Pace pace;
    private final RandomGenerator random;

    Journey(City city, Acts acts, Pace pace) {
        this.city = city;
        this.acts = acts;
        this.pace = pace;
        this.random = pace.random();
    }

    void travel(Road road) {
        switch (road) {
            case COUNTER -> counter();
            case ONE_SITTING -> oneSitting();
            case SUPPLEMENT -> supplement();
            case INCOMPLETE -> incomplete();
            case REFUSED -> refused();
            case WITHDRAWN -> withdrawn();
            case PORTAL -> portal();
        }
    }

    private void counter() {
        var ward = new Office(city, "101", acts);
        var counter = ward.counter().counter();
        acts.open(counter, maritalStatus("101", "cau-giay", city.an()));
        acts.attach(counter, "TO-KHAI", "Tờ khai");
        acts.submit(counter);
        ward.accept("BL-" + acts.mail().hashCode());
        ward.claim(CERTIFICATE);
        ward.apologise(CERTIFICATE);
        ward.settle(CERTIFICATE);
        ward.handOver(CERTIFICATE);
    }

    private void oneSitting() {
        var filing = Filing.of("2.000815", "H26.101", "mot-cua")
                .owner(city.an())
                .contact("Nguyễn Văn An", acts.mail(), "vi")
                .form(Map.of("paper", "Bằng tốt nghiệp đại học", "pages", 2, "copies", 3));
        var sitting = Map.of("signer", "cb-101-4", "receiptWanted", false, "feeReceipt", "BL-1");
        acts.settle(city.officer("cb-101-1"), filing, sitting);
        acts.awaitState(city.officer("cb-101-1").counter(), 10);
    }

    private void supplement() {
        var binh = city.binh().intake();
        var ward = new Office(city, "102", acts);
        acts.open(
                binh,
                Filing.of("1.004222", "H26.102", "mot-cua")
                        .owner(city.binh())
                        .contact("Trần Thị Bình", acts.mail(), "vi")
                        .form(Map.of("newDwellingCommune", "hoan-kiem")));
        acts.submit(binh);
        ward.askForSupplement("CT01", "CHO-O-HOP-PHAP");
        acts.awaitState(binh, 5);
        acts.attach(binh, "CT01", "Tờ khai CT01");
        acts.attach(binh, "CHO-O-HOP-PHAP", "Giấy tờ về chỗ ở hợp pháp");
        acts.supplement(
                binh,
                Map.of("form", Map.of("newDwellingCommune", "hoan-kiem", "newDwellingAddress", "Số 5 phố Hàng Trống")));
        var caseCode = ward.accept("BL-2");
        new OtherAgency(city, POLICE, acts, pace).work(caseCode, random);
        acts.readResult(binh, RESIDENCE);
    }

    private void incomplete() {
        var an = city.an().intake();
        var ward = new Office(city, "101", acts);
        acts.open(an, maritalStatus("101", "cau-giay", city.an()));
        acts.attach(an, "TO-KHAI", "Tờ khai");
        acts.submit(an);
        ward.accept("BL-3");
        ward.claim(CERTIFICATE);
        ward.askWhileProcessing(CERTIFICATE);
        supplement(an);
        ward.findIncomplete(CERTIFICATE);
        supplement(an);
        ward.findComplete(CERTIFICATE);
        ward.settle(CERTIFICATE);
        acts.readResult(an, CERTIFICATE);
    }

    private void supplement(Applicant by) {
        acts.await(
                "the request for a supplement",
                () -> by.read(acts.application()),
                view -> Optional.of(view).filter(shown -> shown.text("/state").equals("SUPPLEMENT_REQUESTED")));
        acts.supplement(by, Map.of("note", "Đã bổ sung"));
    }

    private void refused() {
        var chi = city.chi().intake();
        acts.open(chi, maritalStatus("102", "hoan-kiem", city.chi()));
        acts.submit(chi);
        new Office(city, "102", acts).refuse("Không thuộc phạm vi giải quyết");
        acts.awaitState(chi, 3);
    }

    private void withdrawn() {
        var chi = city.chi().intake();
        acts.open(chi, maritalStatus("102", "hoan-kiem", city.chi()));
        acts.attach(chi, "TO-KHAI", "Tờ khai");
        acts.submit(chi);
        if (random.nextBoolean()) {
            acts.await(
                    "the case at the counter", () -> city.officer("cb-102-1").read(acts.application()), Optional::of);
        }
        acts.withdraw(chi, "Không còn nhu cầu");
        acts.awaitState(chi, 7);
    }

    private void portal() {
        var ward = new Office(city, "101", acts);
        var paper = city.partner().documentAddress("giay-chung-sinh-" + UUID.randomUUID() + ".pdf");
        acts.await(
                "the portal to keep a document", () -> city.partner().tryKeep(paper, "Giấy chứng sinh"), Optional::of);
        acts.open(city.portal(), birth());
        acts.announce(city.portal(), "GIAY-CHUNG-SINH", "Giấy chứng sinh", paper.toString());
        acts.submit(city.portal());
        var caseCode = ward.accept(null);
        ward.decide("civil-status");
        new OtherAgency(city, POLICE, acts, pace).work(caseCode, random);
        acts.readResult(city.binh().intake(), "civil-status");
        acts.readResult(city.binh().intake(), RESIDENCE);
        acts.readResult(city.binh().intake(), "social-insurance");
    }

    private Filing maritalStatus(String ward, String commune, Citizen owner) {
        return Filing.of("1.004873", "H26." + ward, "mot-cua")
                .owner(owner)
                .contact(owner.name(), acts.mail(), "vi")
                .form(Map.of("residenceCommune", commune, "maritalStatus", "SINGLE", "purpose", "Kết hôn"));
    }

    private Filing birth() {
        return Filing.of("3.000722", "H26.101", "mot-cua")
                .owner(city.binh())
                .contact("Trần Thị Bình", acts.mail(), random.nextBoolean() ? "en" : "vi")
                .fromPortal("G22.99.08-" + UUID.randomUUID(), 2)
                .form(Map.of(
                        "child", Map.of("name", "Nguyễn Minh Khôi", "dateOfBirth", "2026-09-10", "sex", "MALE"),
                        "mother", Map.of("name", "Trần Thị Bình", "personalNumber", "001190000002"),
                        "registrationCommune", "cau-giay",
                        "dwellingCommune", "cau-giay",
                        "dwellingAddress", "Số 10 phố Trần Đăng Ninh"));
    }

    /** Systems that are told here what to report; the others work by themselves. */
    static List<String> steered() {
        return List.of(POLICE);
    }
}
