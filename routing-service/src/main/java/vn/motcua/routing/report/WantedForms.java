package vn.motcua.routing.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import vn.motcua.rest.Problem;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.ExtensionDraft;
import vn.motcua.routing.casefile.FormDraft;
import vn.motcua.routing.casefile.Leg;
import vn.motcua.routing.casefile.SupplementDraft;
import vn.motcua.routing.extension.ExtensionRules;
import vn.motcua.routing.external.CasePackage;
import vn.motcua.routing.external.PackageRequest;
import vn.motcua.routing.external.PackageRequest.Standing;
import vn.motcua.routing.external.Packages;
import vn.motcua.routing.form.AskedItems;
import vn.motcua.routing.form.ItemRequest;
import vn.motcua.routing.hands.PassForm;
import vn.motcua.routing.report.ExternalMessageResource.Kind;
import vn.motcua.routing.report.ExternalMessageResource.Report;
import vn.motcua.worktime.Hanoi;

/**
 * What another system wants of the applicant: a supplement (form 02) or more time (form 04). The one-stop sends it, as it sends what our
 * own units want (61/2018/NĐ-CP Art. 19(4), 19(9)).
 */
@ApplicationScoped
class WantedForms {
    private final AskedItems askedItems;
    private final PassForm passForm;
    private final ExtensionRules extensionRules;
    private final Packages packages;
    private final Clock clock;

    WantedForms(
            AskedItems askedItems, PassForm passForm, ExtensionRules extensionRules, Packages packages, Clock clock) {
        this.askedItems = askedItems;
        this.passForm = passForm;
        this.extensionRules = extensionRules;
        this.packages = packages;
        this.clock = clock;
    }

    /** @throws Problem 400, 422 for papers that may not be asked for, and for a date that cannot be kept */
    void require(Report report, CaseFile file, Leg leg) {
        if (report.kind() == Kind.SUPPLEMENT_WANTED) {
            askedItems.requireOfSystem(file, report.items());
        } else if (report.kind() == Kind.MORE_TIME_WANTED) {
            extensionRules.requireOnPaper(leg, moreTime(report, leg, ""), clock.instant());
        }
    }

    void receive(Report report, CasePackage casePackage, CaseFile file, Leg leg, Instant at) {
        var signed = report.kind() == Kind.SUPPLEMENT_WANTED
                ? supplement(report, casePackage.system())
                : moreTime(report, leg, casePackage.system());
        casePackage.asks(
                new PackageRequest(report.sequence(), signed.kind(), Standing.WITH_ONE_STOP, null, Hanoi.time(at)));
        passForm.signedElsewhere(file, leg, signed, at)
                .ifPresent(why -> packages.answer(file, leg, signed.kind(), Standing.REFUSED, why.vi(), at));
    }

    private static FormDraft supplement(Report report, String system) {
        var items = report.items().stream().map(ItemRequest::item).toList();
        return new SupplementDraft(
                items, report.reason(), report.basis(), system, report.handler().name());
    }

    private ExtensionDraft moreTime(Report report, Leg leg, String system) {
        return new ExtensionDraft(
                report.reason(),
                extensionRules.inOfficeHours(leg, report.dueAt()),
                system,
                report.handler().name());
    }
}
