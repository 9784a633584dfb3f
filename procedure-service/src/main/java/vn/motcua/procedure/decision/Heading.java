package vn.motcua.procedure.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.motcua.rest.Fault;
import vn.motcua.rest.OneLine;

/**
 * The heading above a decision's lines (<i>quyết định công bố</i>, NĐ 63/2010/NĐ-CP Art. 13-15).
 *
 * @param level who issues it: a ministry's and a province's have different lead times
 * @param basis the legal texts it carries out
 * @param shortened whether the legal text was made in the shortened order (Art. 15)
 * @param lawSignedOn when that text was signed; a decision after the shortened order is counted from it
 * @param lawEffectiveOn when that text comes into force; the lead time is counted to it
 */
public record Heading(
        @NotBlank @Size(max = 100) @OneLine @Schema(examples = "3582/QĐ-UBND")
        String number,

        @NotBlank @Size(max = 200) @OneLine @Schema(examples = "UBND thành phố Hà Nội")
        String authority,

        @NotNull Issuer level,
        @NotNull @Schema(examples = "2026-08-20") LocalDate dated,

        @NotBlank @Size(max = 200) @OneLine @Schema(examples = "Phó Chủ tịch Nguyễn Văn Minh")
        String signer,

        @NotNull @Schema(examples = "2026-09-01") LocalDate effectiveOn,
        @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 500) String> basis,
        Boolean shortened,
        LocalDate lawSignedOn,
        LocalDate lawEffectiveOn) {
    public Heading {
        shortened = shortened != null && shortened;
    }

    /** Days outside 1945 to 2100 are typing errors, and the database cannot hold some of them. */
    public List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        check("/dated", dated, faults);
        check("/effectiveOn", effectiveOn, faults);
        check("/lawSignedOn", lawSignedOn, faults);
        check("/lawEffectiveOn", lawEffectiveOn, faults);
        return faults;
    }

    private static void check(String pointer, LocalDate day, List<Fault> faults) {
        if (day != null && (day.getYear() < 1945 || day.getYear() > 2100)) {
            faults.add(Fault.of(pointer, "out-of-range", 1945, 2100));
        }
    }

    public enum Issuer {
        MINISTRY,
        PROVINCE
    }
}
