package vn.motcua.routing.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The validator of the PDF Association. */
public final class VeraPdf {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private VeraPdf() {}

    /** What keeps the paper from being PDF/A-2b. */
    public static List<String> faults(byte[] paper) throws VeraPDFException, IOException {
        try (var parser = Foundries.defaultInstance()
                        .createParser(new ByteArrayInputStream(paper), PDFAFlavour.PDFA_2_B);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).isPositive();
            return result.getTestAssertions().stream()
                    .map(fault -> fault.getRuleId() + " " + fault.getMessage())
                    .toList();
        }
    }
}
