package vn.motcua.routing.paper;

import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import vn.motcua.routing.form.Form;
import vn.motcua.routing.form.Sheet;

/** A form as PDF/A. The same form gives the same bytes, whenever it is printed. */
@ApplicationScoped
class PrintSheet {
    private final Engine templates;
    private final PdfA pdf;

    PrintSheet(Engine templates, PdfA pdf) {
        this.templates = templates;
        this.pdf = pdf;
    }

    /** @throws IllegalStateException if the form does not say what it said when it was issued */
    PrintedForm print(Form form) {
        return print(form.template(), form.sheet(), form.id(), form.issuedAt());
    }

    PrintedForm print(String template, Sheet sheet, UUID id, Instant issuedAt) {
        var page = templates
                .getTemplate("forms/" + template)
                .data("sheet", sheet)
                .data("qr", sheet.caseCode() == null ? null : QrCode.of(codes(sheet)))
                .render();
        return PrintedForm.of(pdf.of(page, id, issuedAt));
    }

    /** What a counter's scanner reads to find the case, and a page to look it up. */
    private static String codes(Sheet sheet) {
        return sheet.lookUpCode() == null ? sheet.caseCode() : sheet.caseCode() + " " + sheet.lookUpCode();
    }
}
