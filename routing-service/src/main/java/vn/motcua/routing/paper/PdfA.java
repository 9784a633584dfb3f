package vn.motcua.routing.paper;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.xmpbox.xml.DomXmpParser;
import org.apache.xmpbox.xml.XmpParsingException;
import org.apache.xmpbox.xml.XmpSerializer;
import vn.motcua.worktime.Hanoi;

/** A page as PDF/A-2b (ISO 19005-2). The same page, id and time give the same bytes, whenever it is printed. */
@ApplicationScoped
class PdfA {
    /** What XML cannot hold. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private final byte[] regular = font("Regular");
    private final byte[] bold = font("Bold");
    private final byte[] italic = font("Italic");

    PdfA() {
        XRLog.setLoggingEnabled(false);
    }

    /**
     * @param page XHTML, whose font is called Serif
     * @param id and time of what is printed
     */
    byte[] of(String page, UUID id, Instant issuedAt) {
        var printable = UNPRINTABLE.matcher(page).replaceAll("\uFFFD");
        var builder = new PdfRendererBuilder()
                .usePdfAConformance(PdfAConformance.PDFA_2_B)
                .useColorProfile(colours)
                .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                .useUnicodeBidiReorderer(new ICUBidiReorderer())
                .withProducer("motcua")
                .withHtmlContent(printable, null);
        builder.useFont(() -> new ByteArrayInputStream(regular), "Serif", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(bold), "Serif", 700, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(italic), "Serif", 400, FontStyle.ITALIC, true);
        var file = new ByteArrayOutputStream();
        try (var renderer = builder.toStream(file).buildPdfRenderer()) {
            renderer.layout();
            try (var document = renderer.createPDFKeepOpen()) {
                document.setDocumentId(id.getLeastSignificantBits());
                date(document, GregorianCalendar.from(issuedAt.atZone(Hanoi.ZONE)));
                document.save(file);
            }
            return file.toByteArray();
        } catch (IOException | XmpParsingException | TransformerException e) {
            throw new IllegalStateException(id + " cannot be printed", e);
        }
    }

    /** Otherwise the file would name the instant at which it is printed. */
    private static void date(PDDocument document, Calendar issuedAt)
            throws IOException, XmpParsingException, TransformerException {
        var information = document.getDocumentInformation();
        information.setCreationDate(issuedAt);
        information.setModificationDate(issuedAt);
        var metadata = document.getDocumentCatalog().getMetadata();
        var read = new DomXmpParser().parse(metadata.toByteArray());
        var basic = read.getXMPBasicSchema();
        basic.setCreateDate(issuedAt);
        basic.setModifyDate(issuedAt);
        var written = new ByteArrayOutputStream();
        new XmpSerializer().serialize(read, written, true);
        metadata.importXMPMetadata(written.toByteArray());
    }

    private static byte[] font(String style) {
        try (InputStream font = PdfA.class.getResourceAsStream("/liberation/LiberationSerif-" + style + ".ttf")) {
            return font.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
