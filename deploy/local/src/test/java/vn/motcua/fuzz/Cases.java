package vn.motcua.fuzz;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.motcua.demo.client.City;
import vn.motcua.demo.client.Control;
import vn.motcua.demo.client.Filing;
import vn.motcua.demo.client.Officer;
import vn.motcua.demo.client.ReviewDesk;
import vn.motcua.fuzz.generating.Rows;
import vn.motcua.fuzz.generating.World.Archive;
import vn.motcua.local.Service;

/** Cases in every state, so that every verb finds something to act on. */
final class Cases {
    private static final String LEG = "certificate";
    private static final Path COMPLETE = Path.of("src/test/resources/catalogue/9.000001.yaml");

    private Cases() {}

    static void prepare(City city) {
        var filed = new ArrayList<UUID>();
        for (int i = 0; i < 56; i++) {
            filed.add(maritalStatus(city));
        }
        filed.forEach(each -> city.events().await(each, "case.opened"));
        external(city);
        var counter = city.officer("cb-101-1");
        var accepted = filed.subList(0, 48);
        accepted.forEach(each -> counter.accept(each, "BL-1"));
        proceed(city, accepted.subList(0, 12));
        accepted.subList(16, 32).forEach(each -> draftSupplement(city, each));
        accepted.subList(21, 32).forEach(each -> signSupplement(city, each));
        accepted.subList(26, 32).forEach(each -> sendSupplement(city, each));
        accepted.subList(32, 48).forEach(each -> draftExtension(city, each));
        accepted.subList(40, 48).forEach(each -> signExtension(city, each));
        decisions(city);
        reviews(city);
        imports(city);
    }

    static Archive archive(City city) {
        var archive = city.control().archive();
        return new Archive(
                archive.body(), archive.headers().firstValue("Archive-Manifest").orElseThrow());
    }

    // Files of one record each, whose drafts lack nothing: they may become lines of a decision.
    private static void imports(City city) {
        var control = city.control();
        for (int i = 0; i < 12; i++) {
            var file = control.openImport(city.own("fuzz-" + i));
            control.sendLines(file, 0, """
                    {"MATTHC": "9.5000%02d", "TENTTHC": "Thử"}
                    """.formatted(i)).expect(200);
            control.editImported(file, 1, Control.provisions(COMPLETE)).expect(200);
        }
    }

    private static void draftSupplement(City city, UUID application) {
        var item = Map.of("reasonCode", "INEXACT", "text", Map.of("vi", "Tờ khai chưa có chữ ký"));
        var request = Map.of("reason", "Chưa đủ", "items", List.of(item));
        city.officer("cb-101-2").claim(application, LEG, "appraise");
        attempt(city.officer("cb-101-2"), application, "appraise", "supplement-draft", request);
    }

    private static void signSupplement(City city, UUID application) {
        attempt(city.officer("cb-101-6"), application, "supplement-sign", "supplement-draft/sign", null);
    }

    private static void sendSupplement(City city, UUID application) {
        attempt(city.officer("cb-101-1"), application, "supplement-send", "supplement-draft/send", null);
    }

    private static void draftExtension(City city, UUID application) {
        var officer = city.officer("cb-101-2");
        officer.claim(application, LEG, "appraise");
        var due = OffsetDateTime.parse(officer.read(application).text("/dueAt")).plusWeeks(2);
        var request = Map.of("reason", "Chờ xác minh", "dueAt", due.toString());
        attempt(officer, application, "appraise", "extension-draft", request);
    }

    private static void signExtension(City city, UUID application) {
        attempt(city.officer("cb-101-4"), application, "extension-sign", "extension-draft/sign", null);
    }

    private static void attempt(Officer officer, UUID application, String step, String verb, Object body) {
        officer.attempt(officer.task(application, LEG, step), verb, body).expect(200);
    }

    /** No text limits the time of this procedure: that it is over for those who are asked is written into the rows. */
    static void letTimeRunOut(Rows rows) {
        rows.of(Service.ROUTING, """
                with over as (update leg set answer_by = '2026-01-05' where state = 'SUPPLEMENT_REQUESTED' returning 1)
                select count(*)::text from over""");
    }

    // Plans in every state; of the approved ones each review in another.
    private static void reviews(City city) {
        var desk = city.control().reviews();
        var codes = List.of("1.004873", "1.004222", "2.000815");
        for (int i = 0; i < 24; i++) {
            var plan = desk.draft(ReviewDesk.plan(2026, city.own("fuzz-" + i), codes.toArray(String[]::new)));
            if (i % 3 > 0) {
                desk.approve(plan).expect(200);
                desk.write(plan, codes.get(1), ReviewDesk.found(20_000, 5_000, 100, "AMEND"))
                        .expect(200);
                desk.write(plan, codes.get(2), ReviewDesk.found(20_000, 5_000, 100, "AMEND"))
                        .expect(200);
                desk.conclude(plan, codes.get(2)).expect(200);
            }
        }
    }

    // Decisions without a fault, about procedures that nothing else is about.
    private static void decisions(City city) {
        var control = city.control();
        for (int i = 0; i < 12; i++) {
            var code = "9.40000" + i % 10;
            var heading = Control.heading(city.own("fuzz-" + i), "2026-09-14", "2026-09-15");
            var draft = control.draft(heading, Map.of("1", Control.line("NEW", code, Control.provisions(COMPLETE))));
            if (i % 2 == 0) {
                control.submit(draft).expect(200);
            }
        }
    }

    private static UUID maritalStatus(City city) {
        var filing = Filing.of("1.004873", "H26.101", "mot-cua")
                .owner(city.an())
                .contact("Nguyễn Văn An", city.mailAddress("fuzz"), "vi")
                .form(Map.of("residenceCommune", "cau-giay", "maritalStatus", "SINGLE", "purpose", "Kết hôn"));
        var application = city.an().intake().open(filing);
        city.an().intake().attach(application, "TO-KHAI", "Tờ khai");
        city.an().intake().submit(application);
        return application;
    }

    // A residence case: its leg is the police's, who report on the package.
    private static void external(City city) {
        var filing = Filing.of("1.004222", "H26.102", "mot-cua")
                .owner(city.binh())
                .contact("Trần Thị Bình", city.mailAddress("fuzz"), "vi")
                .form(Map.of("newDwellingCommune", "hoan-kiem", "newDwellingAddress", "Số 5 phố Hàng Trống"));
        var binh = city.binh().intake();
        var application = binh.open(filing);
        binh.attach(application, "CT01", "Tờ khai CT01");
        binh.attach(application, "CHO-O-HOP-PHAP", "Giấy tờ về chỗ ở hợp pháp");
        binh.submit(application);
        city.events().await(application, "case.opened");
        city.officer("cb-102-1").accept(application, "BL-2");
        city.events().await(application, "case.package-sent");
    }

    private static void proceed(City city, List<UUID> accepted) {
        var officer = city.officer("cb-101-2");
        for (int i = 0; i < accepted.size(); i++) {
            var application = accepted.get(i);
            officer.claim(application, LEG, "appraise");
            if (i % 4 > 0) {
                officer.submitDraft(application, LEG, "appraise", "Dự thảo");
            }
            if (i % 4 > 1) {
                city.officer("cb-101-4").approve(application, LEG, "approve");
            }
            if (i % 4 > 2) {
                city.officer("cb-101-5").issue(application, LEG, "issue");
            }
        }
    }
}
