package vn.motcua.routing.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.routing.form.Sheet;
import vn.motcua.routing.form.Sheet.Apology;
import vn.motcua.routing.form.Sheet.Matter;
import vn.motcua.routing.form.Sheet.Party;
import vn.motcua.routing.form.Sheet.Receipt;
import vn.motcua.routing.form.Sheet.Request;
import vn.motcua.routing.form.Sheet.Result;
import vn.motcua.routing.form.Sheet.Signature;
import vn.motcua.routing.law.Agencies.Office;
import vn.motcua.stack.test.StackResource;

/** Every kind of form passes veraPDF's library for PDF/A-2b, whatever people are called. */
@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "routing"), @ResourceArg(name = "s3", value = "true")})
class PrintSheetTest {
    private static final UUID ID = UUID.fromString("01980000-0000-7000-8000-000000000001");
    private static final Instant AT = Instant.parse("2026-11-27T02:00:00Z");
    private static final String NAME = "Nguyễn Thị Ngọc Diệp";

    private static final Office OFFICE = new Office(
            "Ủy ban nhân dân phường Cầu Giấy", "Điểm Phục vụ hành chính công", "36 phố Cầu Giấy", "024 3833 0000");

    /** By hand: what the templates show; each kind with all it may say. */
    private static final Matter RECEIPT = new Matter(
            new Receipt(
                    List.of("Tờ khai đăng ký khai sinh", "Giấy chứng sinh <bản chính> & bản sao"),
                    List.of(
                            new Result(
                                    "Giấy khai sinh",
                                    "Ủy ban nhân dân phường Cầu Giấy",
                                    "1 ngày làm việc",
                                    "17 giờ 00 phút, ngày 27 tháng 11 năm 2026"),
                            new Result("Thông báo", "Công an phường Cầu Giấy", null, null)),
                    "09 giờ 00 phút, ngày 27 tháng 11 năm 2026",
                    List.of("Lệ phí: 8.000 đồng, nộp khi nhận kết quả")),
            null,
            null,
            null);

    @Inject
    PrintSheet print;

    @Test
    void aReceiptSaysWhatWasFrozen() throws Exception {
        var paper = print("receipt-2", sheet(NAME, RECEIPT));

        assertThat(text(paper))
                .contains(
                        "Mẫu số 01",
                        "GIẤY TIẾP NHẬN",
                        "Số: 12/TTPVHCC",
                        "Thay thế văn bản số 11/TTPVHCC",
                        "Mã hồ sơ: H26.101-261127-0001",
                        "Mã tra cứu: 048213")
                .contains(NAME, "001087000123", "0912 345 678", "Trần Văn Ủy", "Căn cứ: Giấy ủy")
                .contains("Giấy chứng sinh <bản chính> & bản sao", "1 ngày làm việc", "Chưa có quy định")
                .contains("Chưa có ngày hẹn trả", "8.000 đồng", "công, Ủy ban nhân dân phường Cầu Giấy");
        assertThat(text(paper)).doesNotContain("null", "NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"receipt-1", "receipt-2", "supplement-request-1", "refusal-1", "apology-1", "stop-notice-1"})
    void everyKindIsPdfA(String template) throws Exception {
        assertThat(VeraPdf.faults(print(template, sheet(NAME, matter(template)))))
                .isEmpty();
    }

    /** Marks above marks, right to left, what the font lacks, what XML cannot hold, 200 letters without a gap. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ẵ\u0301\u0323\u0302",
                "שלום כהן",
                "محمد",
                "陳大文",
                "😀",
                "a\u0000\u0007\uFFFEb",
                "<b>&{sheet}",
                "LONG"
            })
    void aNameOfAnyKindIsPrinted(String name) throws Exception {
        var called = name.equals("LONG") ? "Ngoẵ".repeat(50) : name;

        assertThat(VeraPdf.faults(print("receipt-2", sheet(called, RECEIPT)))).isEmpty();
    }

    /** What a phone or a scanner at the counter reads, by a reader that is not ours to write. */
    @Test
    void theQrCodeHoldsBothCodes() throws Exception {
        try (var document = Loader.loadPDF(print("receipt-2", sheet(NAME, RECEIPT)))) {
            var page = new PDFRenderer(document).renderImageWithDPI(0, 200);
            var pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            var seen = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);

            assertThat(new QRCodeReader()
                            .decode(new BinaryBitmap(new HybridBinarizer(seen)))
                            .getText())
                    .isEqualTo("H26.101-261127-0001 048213");
        }
    }

    @Test
    void theSameFormGivesTheSameBytes() throws Exception {
        assertThat(print("receipt-2", sheet(NAME, RECEIPT))).isEqualTo(print("receipt-2", sheet(NAME, RECEIPT)));
    }

    private byte[] print(String template, Sheet sheet) throws IOException {
        var paper = print.print(template, sheet, ID, AT).content();
        var looked = Path.of("target/forms");
        Files.createDirectories(looked);
        Files.write(looked.resolve(template + ".pdf"), paper);
        return paper;
    }

    private static Matter matter(String template) {
        return switch (template) {
            case "receipt-1", "receipt-2" -> RECEIPT;
            case "supplement-request-1" ->
                new Matter(
                        null,
                        new Request(
                                List.of("Thiếu giấy chứng sinh", "Tờ khai chưa ký"),
                                "17 giờ 00 phút, ngày 04 tháng 12 năm 2026"),
                        null,
                        "Hồ sơ chưa đủ thành phần");
            case "apology-1" ->
                new Matter(
                        null,
                        null,
                        new Apology(
                                OFFICE,
                                "17 giờ 00 phút, ngày 27 tháng 11 năm 2026",
                                "11 giờ 30 phút, ngày 04 tháng 12 năm 2026"),
                        "Chờ ý kiến của cơ quan phối hợp");
            default -> new Matter(null, null, null, "Không thuộc thẩm quyền giải quyết");
        };
    }

    private static Sheet sheet(String name, Matter matter) {
        return new Sheet(
                "Mẫu số 01",
                "Giấy tiếp nhận hồ sơ và hẹn trả kết quả",
                "12/TTPVHCC",
                "11/TTPVHCC, ngày 26 tháng 11 năm 2026",
                "Ngày 27 tháng 11 năm 2026",
                OFFICE,
                "H26.101-261127-0001",
                "048213",
                new Party(name, "001087000123", "0912 345 678", "a@b.example"),
                new Party("Trần Văn Ủy", "001087000124", null, null),
                "Giấy ủy quyền số 5",
                "Đăng ký khai sinh",
                "08 giờ 50 phút, ngày 27 tháng 11 năm 2026",
                matter,
                new Signature("Người tiếp nhận hồ sơ", "Lê Thu Hà"));
    }

    private static String text(byte[] paper) throws IOException {
        try (var document = Loader.loadPDF(paper)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
