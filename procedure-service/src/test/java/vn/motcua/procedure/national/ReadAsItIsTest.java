package vn.motcua.procedure.national;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.procedure.national.NationalFixtures.at;
import static vn.motcua.procedure.national.NationalFixtures.clean;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.procedure.national.TranslateRecord.Translation;

/** What is doubtful is told and left out, what is fine makes no noise: the forms in which real records say the same. */
class ReadAsItIsTest {
    private static final ReadLine READ = new ReadLine(new TranslateRecord("H26"));
    private static final String FEE = "/CACHTHUCTHUCHIEN/0/THOIGIAN/0/PHILEPHI/0";
    private static final String PAPER = "/THANHPHANHOSO/0/GIAYTO/0";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Miễn phí | '' | '' |",
                "Miễn phí | '' | Không |",
                "Miễn phí | '' | Không có. |",
                "Miễn phí | '' | Không quy định. |",
                "Miễn phí | '' | Miễn lệ phí |",
                "Miễn phí | '' | 190.000 đồng/sổ | fee-free-described",
                "Miễn phí | '' | do UBND cấp tỉnh quy định | fee-free-described",
                "Miễn phí | '' | Theo quy định của Luật phí và lệ phí | fee-free-described",
                "Miễn phí | '' | Miễn lệ phí. Phí cấp bản sao theo Thông tư số 281/2016/TT-BTC | fee-free-described",
                "70,000 | VNĐ | 70.000 đồng/Giấy chứng nhận | fee-incomplete",
                "800,000 | VNĐ | Giảm còn 400.000 đồng đến hết ngày 31/12/2026 | fee-contradicts fee-incomplete",
                "100,000 | VNĐ | 50.000 đồng nếu nộp trực tuyến và 100.000 đồng nếu nộp trực tiếp | fee-contradicts fee-incomplete"
            })
    void ofAFee(String amount, String currency, String words, String findings) {
        var read = read(
                at -> at(at, FEE).put("SOTIEN", amount).put("DONVI", currency).put("MOTA", words));

        assertThat(codes(read)).isEqualTo(listed(findings));
        assertThat(read.draft().findValues("amount").stream().anyMatch(known -> known.asLong() != 70_000))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Không |",
                "Không. |",
                "Không có |",
                "KHÔNG CÓ. |",
                "Có hộ khẩu thường trú |",
                "Không có thông tin | requirements-untold",
                "'  ' | requirements-untold"
            })
    void ofRequirements(String words, String findings) {
        assertThat(codes(read(at -> at.put("YEUCAU", words)))).isEqualTo(listed(findings));
    }

    @Test
    void requirementsThatAreTooLongAreNotUntold() {
        assertThat(codes(read(at -> at.put("YEUCAU", "x ".repeat(600))))).containsExactly("text-too-long");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tờ khai theo Nghị định số 18/2026/NĐ-CPMau15.docx | Tờ khai theo Nghị định số 18/2026/NĐ-CP | Mau15.docx",
                "Tờ khai (Mẫu số 01/TCKT)01 TCKT.docx | Tờ khai (Mẫu số 01/TCKT) | 01 TCKT.docx",
                "Đơn xin nhận con nuôi;1.nxinnhnconnui.doc | Đơn xin nhận con nuôi; | 1.nxinnhnconnui.doc",
                "Đơn đề nghị theo quy địnhMauon (3).docx | Đơn đề nghị theo quy định | Mauon (3).docx",
                "Tờ khai đăng ký | Tờ khai đăng ký |"
            })
    void ofADocumentWithTheFileOfItsForm(String told, String name, String file) {
        var document = read(at -> at(at, PAPER).put("TENGIAYTO", told)).draft().at("/documents/0");

        assertThat(document.at("/name/vi").asText()).isEqualTo(name);
        assertThat(Optional.ofNullable(document.get("template")).map(text -> text.asText()))
                .isEqualTo(Optional.ofNullable(file));
    }

    @Test
    void aDocumentWhoseNameEndsNowhereIsLeftOut() {
        assertThat(read(at -> at(at, PAPER).put("TENGIAYTO", "tờ khai mẫu 15.docx"))
                        .draft()
                        .path("documents"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Người tiếp nhận có trách nhiệm tiếp nhận đúng, đủ hồ sơ",
                "(đối với trường hợp khai trên tờ khai hải quan giấy)",
                "Chậm nhất 30 phút trước thời điểm tàu bay dự kiến nhập cảnh",
                "Trong đó cung cấp rõ số thuê bao",
                "Giấy tờ do nước ngoài cấp phải được hợp pháp hóa lãnh sự"
            })
    void aRowThatIsNoDocumentIsTold(String words) {
        assertThat(codes(read(at -> at(at, PAPER).put("TENGIAYTO", words)))).containsExactly("document-note");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Giấy phép xây dựng (", ") (khoản 1 Điều 27)", "tờ khai hàng hóa"})
    void halfANameIsTold(String words) {
        assertThat(codes(read(at -> at(at, PAPER).put("TENGIAYTO", words)))).containsExactly("document-broken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Người", "Việc", "Khi", "Trừ"})
    void aWordThatOnlyBeginsLikeANoteIsNone(String beginning) {
        assertThat(codes(read(at -> at(at, PAPER).put("TENGIAYTO", beginning + "x thử"))))
                .isEmpty();
    }

    @Test
    void marksThatNobodySeesAreCleanedOff() {
        var name = read(at -> at(at, PAPER).put("TENGIAYTO", "Tờ\u200E khai\u0007 \u202Amới\u202C"))
                .draft()
                .at("/documents/0/name/vi");

        assertThat(name.asText()).isEqualTo("Tờ khai mới");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "01, 1", "9, 9"})
    void ofCopies(String told, int originals) {
        assertThat(read(at -> at(at, PAPER).put("SOBANCHINH", told))
                        .draft()
                        .at("/documents/0/originals")
                        .asInt())
                .isEqualTo(originals);
    }

    /** "bước 1" and "1 bản chính". */
    @ParameterizedTest
    @ValueSource(strings = {"11", "031", "20251", "1 bộ"})
    void copiesThatSwallowedAnotherNumberAreLeftOut(String told) {
        var read = read(at -> at(at, PAPER).put("SOBANCHINH", told));

        assertThat(codes(read)).containsExactly("copies-unreadable");
        assertThat(read.draft().at("/documents/0").has("originals")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Đăng ký xe tại TP.HCM | other-province",
                "Đăng ký xe tại TP. Hồ Chí Minh | other-province",
                "Đăng ký xe tại TP Hồ Chí Minh | other-province",
                "Đăng ký xe tại TP.HN |",
                "Đăng ký xe tại TP. Hà Nội |"
            })
    void ofPlaces(String name, String findings) {
        assertThat(codes(read(at -> at.put("TENTTHC", name)))).isEqualTo(listed(findings));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ủy ban nhân dân xã, phường, đặc khu |",
                "Thuế tỉnh, thành phố |",
                "Cơ quan, tổ chức đang quản lý sổ gốc |",
                "Thuế tỉnh, thành phố, Thuế cơ sở | agencies-several",
                "Sở Xây dựng, Ủy ban nhân dân cấp xã, phường | agencies-several"
            })
    void ofAnAgencysName(String name, String findings) {
        assertThat(codes(read(at -> at(at, "/COQUANTHUCHIEN/0").put("TENDONVI", name))))
                .isEqualTo(listed(findings));
    }

    @ParameterizedTest
    @CsvSource({"3, ''", "5, channel-post"})
    void ofThePost(String days, String finding) {
        var read = read(at -> {
            var post = at(at, "/CACHTHUCTHUCHIEN/0").deepCopy().put("KENH", "3");
            at(post, "/THOIGIAN/0").put("THOIGIANGIAIQUYET", days);
            NationalFixtures.list(at, "CACHTHUCTHUCHIEN").add(post);
        });

        assertThat(codes(read).contains("channel-post")).isEqualTo(!finding.isEmpty());
    }

    private static Translation read(Consumer<ObjectNode> soil) {
        var record = clean();
        soil.accept(record);
        return READ.of(record.toString().getBytes(StandardCharsets.UTF_8)).translation();
    }

    /** Without what every record lacks, and without notes. */
    private static List<String> codes(Translation read) {
        return read.findings().stream()
                .filter(finding -> finding.code().weight() != FindingWeight.NOTE)
                .map(finding -> finding.code().code())
                .filter(code -> !code.equals("beyond-record"))
                .toList();
    }

    private static List<String> listed(String findings) {
        return findings == null ? List.of() : List.of(findings.split(" "));
    }
}
