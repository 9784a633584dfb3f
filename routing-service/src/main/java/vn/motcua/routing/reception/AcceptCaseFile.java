package vn.motcua.routing.reception;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.events.CaseStatus.Handler;
import vn.motcua.events.CheckEvent.FeeItem;
import vn.motcua.events.CheckEvent.Finding;
import vn.motcua.events.CheckEvent.Moment;
import vn.motcua.events.CheckEvent.Severity;
import vn.motcua.events.Text;
import vn.motcua.rest.Fault;
import vn.motcua.rest.Problem;
import vn.motcua.routing.casefile.Appointments;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.Deadline;
import vn.motcua.routing.casefile.Journal;
import vn.motcua.routing.casefile.Rules;
import vn.motcua.routing.law.WorkingTime;
import vn.motcua.routing.processing.OpenLegs;
import vn.motcua.routing.register.CaseCode;
import vn.motcua.routing.register.CaseNumbers;

/** T5, form 01: the case gets its code and its appointments, the clock starts, the first legs open. */
@ApplicationScoped
class AcceptCaseFile {
    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String BASIS = "61/2018/NĐ-CP Art. 17(3); 309/2026/NĐ-CP Art. 8(3)";

    private final CaseNumbers numbers;
    private final WorkingTime workingTime;
    private final OpenLegs openLegs;
    private final Journal journal;

    AcceptCaseFile(CaseNumbers numbers, WorkingTime workingTime, OpenLegs openLegs, Journal journal) {
        this.numbers = numbers;
        this.workingTime = workingTime;
        this.openLegs = openLegs;
        this.journal = journal;
    }

    /** @param findingsAccepted why the case may be accepted although the check found faults */
    record Acceptance(String feeReceipt, String exemption, String findingsAccepted, boolean receiptWanted) {}

    /** @throws Problem 422 {@code not-acceptable} naming every fault that stands against it */
    void accept(CaseFile file, Acceptance acceptance, Handler officer, Instant at) {
        refuseFaults(file, acceptance);
        var rules = new Rules(file.checked().parameters());
        var day = LocalDate.ofInstant(at, HANOI);
        var agency = codeAgency(file, rules);
        var serial = numbers.take(agency, day, file.id());
        var code = CaseCode.of(rules.text("caseCode.template"), agency, day, serial);
        var plan = workingTime.appointments(file.checked()).plan(file.checked().legs(), at);
        var fee = new CaseFile.Fee(acceptance.feeReceipt(), acceptance.exemption());
        var event = file.accept(code, fee, plan, acceptance.receiptWanted(), officer, at);
        for (var leg : file.checked().legs()) {
            var due = plan.get(leg.key());
            journal.getEntityManager()
                    .persist(new Deadline(file.id(), leg.key(), "APPOINTMENT", at, due, Appointments.basis(leg), at));
        }
        journal.write(
                file, new Journal.Line(officer.officer(), file.receivingAgency(), "accepted", null, BASIS), at, event);
        openLegs.advance(file, officer.officer(), at);
    }

    /** TT 03/2025 Art. 13: the receiving agency's code; in a central service's structure (Art. 13(3)) the deciding one's. */
    private static String codeAgency(CaseFile file, Rules rules) {
        return switch (rules.text("caseCode.agency")) {
            case "RECEIVING" -> file.receivingAgency();
            case "DECIDING" -> file.checked().legs().getFirst().agency();
            default -> throw new IllegalStateException("caseCode.agency is neither RECEIVING nor DECIDING");
        };
    }

    private static void refuseFaults(CaseFile file, Acceptance acceptance) {
        var faults = new ArrayList<Fault>();
        if (file.checked().legs().isEmpty()) {
            faults.add(new Fault(
                    "",
                    "no-process",
                    new Text("Không có quy trình đang hiệu lực.", "No process is in force for this application.")));
        }
        if (acceptance.findingsAccepted() == null) {
            findings(file)
                    .forEach(finding -> faults.add(new Fault(finding.pointer(), finding.code(), finding.message())));
        }
        if (acceptance.feeReceipt() == null && acceptance.exemption() == null && owesAtReception(file)) {
            faults.add(new Fault(
                    "/feeReceipt",
                    "fee-open",
                    new Text(
                            "Chưa thu phí, lệ phí: ghi số biên lai hoặc lý do miễn.",
                            "The fee is open: give the receipt's number or the reason for the exemption.")));
        }
        if (!faults.isEmpty()) {
            throw Problem.unprocessable(
                    "not-acceptable",
                    new Text("Hồ sơ chưa thể tiếp nhận.", "The application cannot be accepted as it stands."),
                    faults);
        }
    }

    private static List<Finding> findings(CaseFile file) {
        return file.checked().findings().stream()
                .filter(finding -> finding.severity() == Severity.FAULT)
                .toList();
    }

    private static boolean owesAtReception(CaseFile file) {
        return file.checked().fees().stream()
                .filter(fee -> fee.moment() == Moment.RECEPTION)
                .mapToLong(FeeItem::amount)
                .anyMatch(amount -> amount > 0);
    }
}
