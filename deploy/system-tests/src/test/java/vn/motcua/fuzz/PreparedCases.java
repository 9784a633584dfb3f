package vn.motcua.fuzz;

import static vn.motcua.playbook.CaseRow.ACCEPT;
import static vn.motcua.playbook.CaseRow.ANNOUNCE;
import static vn.motcua.playbook.CaseRow.APPROVE;
import static vn.motcua.playbook.CaseRow.ASSIGN;
import static vn.motcua.playbook.CaseRow.ATTACH;
import static vn.motcua.playbook.CaseRow.CLAIM;
import static vn.motcua.playbook.CaseRow.DRAFT_EXTENSION;
import static vn.motcua.playbook.CaseRow.DRAFT_SUPPLEMENT;
import static vn.motcua.playbook.CaseRow.ISSUE;
import static vn.motcua.playbook.CaseRow.OPEN;
import static vn.motcua.playbook.CaseRow.REPORT_TOO_LATE;
import static vn.motcua.playbook.CaseRow.SEND_SUPPLEMENT;
import static vn.motcua.playbook.CaseRow.SIGN_EXTENSION;
import static vn.motcua.playbook.CaseRow.SIGN_SUPPLEMENT;
import static vn.motcua.playbook.CaseRow.SUBMIT;
import static vn.motcua.playbook.CaseRow.SUBMIT_DRAFT;
import static vn.motcua.playbook.CaseRow.WITHDRAW;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.motcua.fuzz.generating.KnownObjects.Archive;
import vn.motcua.local.LocalSystem;
import vn.motcua.local.Service;
import vn.motcua.playbook.Case;
import vn.motcua.playbook.Decision;
import vn.motcua.playbook.DecisionRow;
import vn.motcua.playbook.Filings;
import vn.motcua.playbook.ImportRow;
import vn.motcua.playbook.Play;
import vn.motcua.playbook.Provisions;
import vn.motcua.playbook.RecordImport;
import vn.motcua.playbook.ReviewPlan;
import vn.motcua.playbook.ReviewRow;
import vn.motcua.playbook.Row;
import vn.motcua.playbook.client.City;
import vn.motcua.playbook.client.Rows;

/** Creates objects in every state, so that every command finds one to act on. */
final class PreparedCases {
    private static final String POLICE = "police-residence-system";
    private static final Path COMPLETE = Path.of("src/test/resources/catalogue/9.000001.yaml");

    private PreparedCases() {}

    static void prepare(City city) {
        var filed = new ArrayList<Case>();
        for (int i = 0; i < 56; i++) {
            filed.add(new Case(city, Filings.maritalStatus().mail(Filings.address("fuzz"))).past(SUBMIT));
        }
        filed.forEach(each -> each.await("case.opened"));
        external(city);
        past(ACCEPT, filed.subList(0, 48));
        past(CLAIM, filed.subList(0, 3));
        past(SUBMIT_DRAFT, filed.subList(3, 6));
        past(APPROVE, filed.subList(6, 9));
        past(ISSUE, filed.subList(9, 12));
        past(DRAFT_SUPPLEMENT, filed.subList(16, 21));
        past(SIGN_SUPPLEMENT, filed.subList(21, 26));
        past(SEND_SUPPLEMENT, filed.subList(26, 32));
        past(DRAFT_EXTENSION, filed.subList(32, 40));
        past(SIGN_EXTENSION, filed.subList(40, 48));
        // Only here another step of work follows the first; in the other procedures the approver's step does.
        for (int i = 0; i < 4; i++) {
            new Case(city, Filings.buildingPermit().mail(Filings.address("fuzz"))).past(ASSIGN);
        }
        drafts(city);
        waiting(city);
        decisions(city);
        reviews(city);
        imports(city);
    }

    private static <P extends Play<P>> void past(Row<P> row, List<P> plays) {
        plays.forEach(play -> play.past(row));
    }

    static Archive archive(City city) {
        var archive =
                city.api(Decision.AUTHOR, Service.PROCEDURE).get("/v1/archive").expect(200);
        return new Archive(
                archive.bytes(),
                archive.headers().firstValue("Archive-Manifest").orElseThrow());
    }

    // Files of one record each, with complete drafts: they may become lines of a decision.
    private static void imports(City city) {
        for (int i = 0; i < 12; i++) {
            var file = new RecordImport(city, city.own("fuzz-" + i), """
                    {"MATTHC": "9.5000%02d", "TENTTHC": "Thử"}
                    """.formatted(i));
            file.past(ImportRow.SEND).give(ImportRow.EDIT.saying(Provisions.of(COMPLETE)));
        }
    }

    /**
     * No legal text limits the time for a supplement in this procedure, so the expiry is written into the rows. The same goes
     * for withdrawals that the police have not taken yet, and for failed mails.
     */
    static void letTimeRunOut(LocalSystem system) {
        Rows.read(system, Service.ROUTING, """
                with over as (update leg set answer_by = '2026-01-05' where state = 'SUPPLEMENT_REQUESTED' returning 1)
                select count(*)::text from over""");
        Rows.read(system, Service.ROUTING, """
                with away as (update package set state = 'TO_WITHDRAW', next_try_at = '2100-01-01'
                    where case_id in (select id from case_file where state = 'WITHDRAWN') returning 1)
                select count(*)::text from away""");
        Rows.read(system, Service.NOTIFICATION, """
                with failed as (update delivery set state = 'FAILED', reason = 'as prepared'
                    where id in (select id from delivery where state = 'SENT' limit 60) returning 1)
                select count(*)::text from failed""");
    }

    // Plans in every state; the reviews of an approved plan have different states.
    private static void reviews(City city) {
        for (int i = 0; i < 24; i++) {
            var plan = new ReviewPlan(city, city.own("fuzz-" + i), "1.004873", "1.004222", "2.000815");
            if (i % 3 == 0) {
                plan.past(ReviewRow.PLAN);
            } else {
                plan.of("1.004222").past(ReviewRow.WRITE);
                plan.of("2.000815").past(ReviewRow.CONCLUDE);
            }
        }
    }

    // Valid decisions, about procedures that no other object concerns.
    private static void decisions(City city) {
        for (int i = 0; i < 12; i++) {
            var heading = Provisions.heading(city.own("fuzz-" + i), "2026-09-14", "2026-09-15");
            var line = Provisions.line("NEW", "9.40000" + i % 10, Provisions.of(COMPLETE));
            new Decision(city, heading).line(line).past(i % 2 == 0 ? DecisionRow.SUBMIT : DecisionRow.PUT_LINE);
        }
    }

    // Drafts with a paper, to be changed, emptied and deleted.
    private static void drafts(City city) {
        for (int i = 0; i < 24; i++) {
            new Case(city, Filings.maritalStatus().mail(Filings.address("fuzz"))).past(ATTACH);
        }
    }

    // A residence case: its leg belongs to the police, who report on the package.
    private static void external(City city) {
        var file = new Case(city, Filings.residence().mail(Filings.address("fuzz"))).past(ACCEPT);
        file.await("case.package-sent");
    }

    // Objects for the lists of operations staff, and matters for the one-stop.
    private static void waiting(City city) {
        city.partner().mode(POLICE, "MANUAL");
        for (int i = 0; i < 4; i++) {
            var withdrawn = new Case(city, Filings.residence().mail(Filings.address("fuzz"))).past(ACCEPT);
            withdrawn.await("case.package-acknowledged");
            withdrawn.give(WITHDRAW);
            withdrawn.await("case.withdrawn");
            new Case(city, Filings.residence().mail(Filings.address("fuzz")))
                    .past(ACCEPT)
                    .atSystem(POLICE)
                    .past(REPORT_TOO_LATE);
            new Case(city, Filings.maritalStatus().withoutMail()).past(SUBMIT);
            var away = city.partner().documentAddress("khong-co-" + i + ".pdf").toString();
            new Case(city, Filings.maritalStatus().fromThePortal(city.own("G22-" + i)))
                    .past(OPEN)
                    .give(ANNOUNCE.saying(Map.of("code", "GCS-01", "name", "Giấy chứng sinh", "url", away)));
        }
        city.partner().mode(POLICE, "AUTOMATIC");
    }
}
