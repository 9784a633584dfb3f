package vn.motcua.procedure.national;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.procedure.national.FindingCode.AGENCIES_SEVERAL;
import static vn.motcua.procedure.national.FindingCode.AGENCY_CODE_MISSING;
import static vn.motcua.procedure.national.FindingCode.AGENCY_MISSING;
import static vn.motcua.procedure.national.FindingCode.AUDIENCE_COARSER;
import static vn.motcua.procedure.national.FindingCode.AUDIENCE_MISSING;
import static vn.motcua.procedure.national.FindingCode.AUDIENCE_SPLIT;
import static vn.motcua.procedure.national.FindingCode.AUDIENCE_UNKNOWN;
import static vn.motcua.procedure.national.FindingCode.BASIS_MISSING;
import static vn.motcua.procedure.national.FindingCode.BEYOND_RECORD;
import static vn.motcua.procedure.national.FindingCode.CHANNEL_ONLINE;
import static vn.motcua.procedure.national.FindingCode.CHANNEL_POST;
import static vn.motcua.procedure.national.FindingCode.CHANNEL_TWICE;
import static vn.motcua.procedure.national.FindingCode.CHANNEL_UNKNOWN;
import static vn.motcua.procedure.national.FindingCode.CODE_CLASS;
import static vn.motcua.procedure.national.FindingCode.CODE_MISSING;
import static vn.motcua.procedure.national.FindingCode.CODE_OF_AGENCY;
import static vn.motcua.procedure.national.FindingCode.CODE_UNREADABLE;
import static vn.motcua.procedure.national.FindingCode.COPIES_NONE;
import static vn.motcua.procedure.national.FindingCode.COPIES_UNREADABLE;
import static vn.motcua.procedure.national.FindingCode.DECISION_MISSING;
import static vn.motcua.procedure.national.FindingCode.DECISION_ODD;
import static vn.motcua.procedure.national.FindingCode.DECISION_OF_A_PROVINCE;
import static vn.motcua.procedure.national.FindingCode.DISTRICT_ABOLISHED;
import static vn.motcua.procedure.national.FindingCode.DOCUMENTS_BY_CASE;
import static vn.motcua.procedure.national.FindingCode.DOCUMENTS_NONE;
import static vn.motcua.procedure.national.FindingCode.DOCUMENTS_TOO_MANY;
import static vn.motcua.procedure.national.FindingCode.DOCUMENT_BROKEN;
import static vn.motcua.procedure.national.FindingCode.DOCUMENT_BULLET;
import static vn.motcua.procedure.national.FindingCode.DOCUMENT_CODE_MISSING;
import static vn.motcua.procedure.national.FindingCode.DOCUMENT_CONNECTOR;
import static vn.motcua.procedure.national.FindingCode.DOCUMENT_FILE;
import static vn.motcua.procedure.national.FindingCode.DOCUMENT_FILE_UNCLEAR;
import static vn.motcua.procedure.national.FindingCode.DOCUMENT_HEADING;
import static vn.motcua.procedure.national.FindingCode.DOCUMENT_LEADS_ON;
import static vn.motcua.procedure.national.FindingCode.DOCUMENT_NAMELESS;
import static vn.motcua.procedure.national.FindingCode.DOCUMENT_NOTE;
import static vn.motcua.procedure.national.FindingCode.DOCUMENT_SCRAPED;
import static vn.motcua.procedure.national.FindingCode.DOCUMENT_SEVERAL;
import static vn.motcua.procedure.national.FindingCode.DOCUMENT_TWICE;
import static vn.motcua.procedure.national.FindingCode.DOCUMENT_VALIDITY;
import static vn.motcua.procedure.national.FindingCode.FEE_CONTRADICTS;
import static vn.motcua.procedure.national.FindingCode.FEE_DIFFERS;
import static vn.motcua.procedure.national.FindingCode.FEE_FOREIGN;
import static vn.motcua.procedure.national.FindingCode.FEE_FREE_DESCRIBED;
import static vn.motcua.procedure.national.FindingCode.FEE_INCOMPLETE;
import static vn.motcua.procedure.national.FindingCode.FEE_THOUSANDFOLD;
import static vn.motcua.procedure.national.FindingCode.FEE_UNKNOWN;
import static vn.motcua.procedure.national.FindingCode.FEE_UNREADABLE;
import static vn.motcua.procedure.national.FindingCode.FEE_ZERO;
import static vn.motcua.procedure.national.FindingCode.FIELD_CODE_MISSING;
import static vn.motcua.procedure.national.FindingCode.FIELD_MISSING;
import static vn.motcua.procedure.national.FindingCode.LEVEL_MISSING;
import static vn.motcua.procedure.national.FindingCode.LEVEL_UNKNOWN;
import static vn.motcua.procedure.national.FindingCode.LIMIT_DESCRIBED;
import static vn.motcua.procedure.national.FindingCode.LIMIT_DIFFERS;
import static vn.motcua.procedure.national.FindingCode.LIMIT_MISSING;
import static vn.motcua.procedure.national.FindingCode.LIMIT_UNREADABLE;
import static vn.motcua.procedure.national.FindingCode.NAME_MISSING;
import static vn.motcua.procedure.national.FindingCode.NAME_ODD;
import static vn.motcua.procedure.national.FindingCode.NOT_A_RECORD;
import static vn.motcua.procedure.national.FindingCode.NOT_JSON;
import static vn.motcua.procedure.national.FindingCode.NOT_UTF_8;
import static vn.motcua.procedure.national.FindingCode.ORDER_BY_CASE;
import static vn.motcua.procedure.national.FindingCode.ORDER_MISSING;
import static vn.motcua.procedure.national.FindingCode.OTHER_PROVINCE;
import static vn.motcua.procedure.national.FindingCode.OVER_LIMITS;
import static vn.motcua.procedure.national.FindingCode.PROPERTY_TWICE;
import static vn.motcua.procedure.national.FindingCode.RECORD_TOO_LARGE;
import static vn.motcua.procedure.national.FindingCode.REQUIREMENTS_UNTOLD;
import static vn.motcua.procedure.national.FindingCode.RESULT_BROKEN;
import static vn.motcua.procedure.national.FindingCode.RESULT_CODE_MISSING;
import static vn.motcua.procedure.national.FindingCode.RESULT_CODE_ODD;
import static vn.motcua.procedure.national.FindingCode.RESULT_DENIED;
import static vn.motcua.procedure.national.FindingCode.RESULT_MISSING;
import static vn.motcua.procedure.national.FindingCode.RESULT_NAMELESS;
import static vn.motcua.procedure.national.FindingCode.RESULT_OF_PROVINCE;
import static vn.motcua.procedure.national.FindingCode.RESULT_TWICE;
import static vn.motcua.procedure.national.FindingCode.TEMPLATE_LINK;
import static vn.motcua.procedure.national.FindingCode.TEXT_CLEANED;
import static vn.motcua.procedure.national.FindingCode.TEXT_CUT;
import static vn.motcua.procedure.national.FindingCode.TEXT_TOO_LONG;
import static vn.motcua.procedure.national.FindingCode.TEXT_UNSTORABLE;
import static vn.motcua.procedure.national.FindingCode.UNIT_HOURS;
import static vn.motcua.procedure.national.FindingCode.UNIT_MISSING;
import static vn.motcua.procedure.national.FindingCode.UNIT_UNKNOWN;
import static vn.motcua.procedure.national.FindingCode.UNKNOWN_PROPERTY;
import static vn.motcua.procedure.national.FindingCode.WAYS_MISSING;
import static vn.motcua.procedure.national.FindingCode.WRONG_TYPE;
import static vn.motcua.procedure.national.NationalFixtures.at;
import static vn.motcua.procedure.national.NationalFixtures.clean;
import static vn.motcua.procedure.national.NationalFixtures.list;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of finding, made by hand in a record that has no other. */
class EveryFindingTest {
    private static final ReadLine READ = new ReadLine(new TranslateRecord("H26"));
    private static final String TIME = "/CACHTHUCTHUCHIEN/0/THOIGIAN/0";
    private static final String FEE = TIME + "/PHILEPHI/0";
    private static final String PAPER = "/THANHPHANHOSO/0/GIAYTO/0";
    private static final String RESULT = "/KETQUATHUCHIEN/0";

    static Stream<Dirt> dirt() {
        return Stream.of(
                record(UNKNOWN_PROPERTY, "/NGAYCAPNHAT", record -> record.put("NGAYCAPNHAT", "20260801")),
                record(WRONG_TYPE, "/CACHTHUCTHUCHIEN", record -> record.put("CACHTHUCTHUCHIEN", "trực tiếp")),
                record(TEXT_UNSTORABLE, "/TENTTHC", record -> record.put("TENTTHC", "Cấp \0 giấy")),
                record(TEXT_TOO_LONG, "/TENTTHC", record -> record.put("TENTTHC", "Cấp " + "x".repeat(1000))),
                record(TEXT_CUT, "/TENTTHC", record -> record.put("TENTTHC", "C".repeat(400))),
                record(TEXT_CLEANED, "/TENTTHC", record -> record.put("TENTTHC", "Cấp\u00A0 giấy ")),
                record(CODE_MISSING, "/MATTHC", record -> record.remove("MATTHC")),
                record(CODE_UNREADABLE, "/MATTHC", record -> record.put("MATTHC", "TTHC-7")),
                record(CODE_CLASS, "/MATTHC", record -> record.put("MATTHC", "6.001435")),
                record(CODE_OF_AGENCY, "/MATTHC", record -> record.put("MATTHC", "1.000948.H38")),
                record(NAME_MISSING, "/TENTTHC", record -> record.put("TENTTHC", " ")),
                record(NAME_ODD, "/TENTTHC", record -> record.put("TENTTHC", ". Đăng ký thuế")),
                record(OTHER_PROVINCE, "/TENTTHC", record -> record.put("TENTTHC", "Hỗ trợ trên địa bàn tỉnh Hà Tĩnh")),
                record(
                        DISTRICT_ABOLISHED,
                        "/CAPTHUCHIEN/0",
                        record -> list(record, "CAPTHUCHIEN").removeAll().add("Cấp huyện")),
                record(
                        FIELD_MISSING,
                        "/LINHVUCTHUCHIEN",
                        record -> list(record, "LINHVUCTHUCHIEN").removeAll()),
                record(
                        FIELD_CODE_MISSING,
                        "/LINHVUCTHUCHIEN/0",
                        record -> at(record, "/LINHVUCTHUCHIEN/0").put("MALINHVUC", "")),
                record(LEVEL_MISSING, "/CAPTHUCHIEN", record -> record.remove("CAPTHUCHIEN")),
                record(
                        LEVEL_UNKNOWN,
                        "/CAPTHUCHIEN/0",
                        record -> list(record, "CAPTHUCHIEN").removeAll().add("Cấp vùng")),
                record(AUDIENCE_MISSING, "/DOITUONGTHUCHIEN", record -> record.remove("DOITUONGTHUCHIEN")),
                record(
                        AUDIENCE_SPLIT,
                        "/DOITUONGTHUCHIEN/1",
                        record -> list(record, "DOITUONGTHUCHIEN")
                                .add("Tổ chức (không bao gồm doanh nghiệp")
                                .add("HTX)")),
                record(
                        AUDIENCE_COARSER,
                        "/DOITUONGTHUCHIEN/1",
                        record -> list(record, "DOITUONGTHUCHIEN").add("Người nước ngoài")),
                record(
                        AUDIENCE_UNKNOWN,
                        "/DOITUONGTHUCHIEN/1",
                        record -> list(record, "DOITUONGTHUCHIEN").add("Người ngoài hành tinh")),
                record(DECISION_MISSING, "/SOQUYETDINH", record -> record.remove("SOQUYETDINH")),
                record(DECISION_ODD, "/SOQUYETDINH", record -> record.put("SOQUYETDINH", "QĐ2338-BTP")),
                record(DECISION_OF_A_PROVINCE, "/SOQUYETDINH", record -> record.put("SOQUYETDINH", "226/QĐ-UBND")),
                record(ORDER_MISSING, "/TRINHTUTHUCHIEN", record -> record.remove("TRINHTUTHUCHIEN")),
                record(
                        ORDER_BY_CASE,
                        "/TRINHTUTHUCHIEN/0",
                        record -> at(record, "/TRINHTUTHUCHIEN/0").put("TRUONGHOP", "Nộp qua mạng")),
                record(
                        WAYS_MISSING,
                        "/CACHTHUCTHUCHIEN",
                        record -> list(record, "CACHTHUCTHUCHIEN").removeAll()),
                record(
                        CHANNEL_UNKNOWN,
                        "/CACHTHUCTHUCHIEN/0",
                        record -> at(record, "/CACHTHUCTHUCHIEN/0").put("KENH", "9")),
                record(
                        CHANNEL_ONLINE,
                        "/CACHTHUCTHUCHIEN/0",
                        record -> at(record, "/CACHTHUCTHUCHIEN/0").put("KENH", "2")),
                record(
                        CHANNEL_POST,
                        "/CACHTHUCTHUCHIEN/0",
                        record -> at(record, "/CACHTHUCTHUCHIEN/0").put("KENH", "3")),
                record(CHANNEL_TWICE, "/CACHTHUCTHUCHIEN/1", record -> again(record, "1", "3", "Miễn phí")),
                record(LIMIT_DIFFERS, "/CACHTHUCTHUCHIEN", record -> again(record, "2", "5", "Miễn phí")),
                record(FEE_DIFFERS, "/CACHTHUCTHUCHIEN", record -> again(record, "2", "3", "5,000 VNĐ")),
                record(
                        LIMIT_DESCRIBED,
                        TIME + "/MOTA",
                        record -> at(record, TIME).put("MOTA", "Trường hợp cần xác minh")),
                record(
                        LIMIT_MISSING,
                        TIME + "/THOIGIANGIAIQUYET",
                        record -> at(record, TIME).put("THOIGIANGIAIQUYET", "")),
                record(
                        LIMIT_UNREADABLE,
                        TIME + "/THOIGIANGIAIQUYET",
                        record -> at(record, TIME).put("THOIGIANGIAIQUYET", "0,5")),
                record(
                        UNIT_MISSING,
                        TIME + "/DONVITINH",
                        record -> at(record, TIME).put("DONVITINH", "")),
                record(
                        UNIT_UNKNOWN,
                        TIME + "/DONVITINH",
                        record -> at(record, TIME).put("DONVITINH", "Tuần trăng")),
                record(
                        UNIT_HOURS,
                        TIME + "/DONVITINH",
                        record -> at(record, TIME).put("DONVITINH", "Giờ")),
                record(FEE_UNKNOWN, FEE, record -> at(record, FEE).put("MOTA", "Không có thông tin")),
                record(FEE_ZERO, FEE, record -> at(record, FEE).put("MOTA", "0 VNĐ")),
                record(FEE_THOUSANDFOLD, FEE, record -> at(record, FEE).put("MOTA", "100 VNĐ")),
                record(FEE_FOREIGN, FEE, record -> at(record, FEE).put("MOTA", "10 USD")),
                record(FEE_UNREADABLE, FEE, record -> at(record, FEE).put("MOTA", "theo quy định của HĐND")),
                record(
                        FEE_CONTRADICTS,
                        FEE,
                        record -> at(record, FEE)
                                .put("SOTIEN", "8000")
                                .put("DONVI", "VNĐ")
                                .put("MOTA", "10,000 VNĐ")),
                record(
                        FEE_FREE_DESCRIBED,
                        FEE,
                        record -> at(record, FEE).put("SOTIEN", "Miễn phí").put("MOTA", "do UBND cấp tỉnh quy định")),
                record(FEE_INCOMPLETE, FEE, record -> at(record, FEE).put("MOTA", "8,000 VNĐ")),
                record(
                        DOCUMENTS_NONE,
                        "/THANHPHANHOSO",
                        record -> list(record, "THANHPHANHOSO").removeAll()),
                record(
                        DOCUMENTS_BY_CASE,
                        "/THANHPHANHOSO/0",
                        record -> at(record, "/THANHPHANHOSO/0").put("TRUONGHOP", "Cấp lần đầu")),
                record(DOCUMENTS_TOO_MANY, "/THANHPHANHOSO", EveryFindingTest::twoHundredAndOnePapers),
                record(DOCUMENT_CODE_MISSING, PAPER, record -> at(record, PAPER).put("MAGIAYTO", "")),
                paper(DOCUMENT_SCRAPED, ","),
                paper(DOCUMENT_CONNECTOR, "hoặc"),
                paper(DOCUMENT_HEADING, "* Giấy tờ phải nộp:Tên giấy tờMẫu đơn, tờ khaiSố lượngTờ khai"),
                paper(DOCUMENT_LEADS_ON, "Một trong các giấy tờ sau:"),
                paper(DOCUMENT_NOTE, "Lưu ý: người nộp có thể gửi qua bưu chính"),
                paper(DOCUMENT_BROKEN, "tờ khai hàng hóa theo mẫu"),
                paper(DOCUMENT_SEVERAL, "Đơn theo Mẫu số 01. - Biên bản họp"),
                paper(DOCUMENT_BULLET, "a) Tờ khai"),
                paper(DOCUMENT_FILE, "Tờ khai theo Nghị định 18/2026/NĐ-CPMau15.docx"),
                paper(DOCUMENT_FILE_UNCLEAR, "tờ khai mẫu 15.docx"),
                paper(DOCUMENT_NAMELESS, ""),
                paper(DOCUMENT_VALIDITY, "Giấy khám sức khỏe cấp chưa quá 06 tháng"),
                record(
                        DOCUMENT_TWICE,
                        "/THANHPHANHOSO/0/GIAYTO/1",
                        record -> papers(record).add(at(record, PAPER).deepCopy())),
                record(
                        COPIES_UNREADABLE,
                        PAPER + "/SOBANCHINH",
                        record -> at(record, PAPER).put("SOBANCHINH", "20251")),
                record(COPIES_NONE, PAPER, record -> at(record, PAPER).put("SOBANCHINH", "0")),
                record(TEMPLATE_LINK, PAPER, record -> at(record, PAPER).put("URL", "https://example.vn/mau.docx")),
                record(
                        RESULT_MISSING,
                        "/KETQUATHUCHIEN",
                        record -> list(record, "KETQUATHUCHIEN").removeAll()),
                record(
                        RESULT_CODE_MISSING,
                        RESULT + "/MAKETQUA",
                        record -> at(record, RESULT).put("MAKETQUA", "")),
                record(
                        RESULT_OF_PROVINCE,
                        RESULT + "/MAKETQUA",
                        record -> at(record, RESULT).put("MAKETQUA", "KQ.H52.000004")),
                record(
                        RESULT_CODE_ODD,
                        RESULT + "/MAKETQUA",
                        record -> at(record, RESULT).put("MAKETQUA", "KQ-7")),
                record(
                        RESULT_TWICE,
                        "/KETQUATHUCHIEN/1",
                        record -> list(record, "KETQUATHUCHIEN")
                                .add(at(record, RESULT).deepCopy())),
                record(
                        RESULT_BROKEN,
                        RESULT + "/TENKETQUA",
                        record -> at(record, RESULT).put("TENKETQUA", "ị quyết về việc hủy bỏ")),
                record(
                        RESULT_NAMELESS,
                        RESULT + "/TENKETQUA",
                        record -> at(record, RESULT).put("TENKETQUA", "")),
                record(
                        RESULT_DENIED,
                        RESULT + "/TENKETQUA",
                        record -> at(record, RESULT).put("TENKETQUA", "Hồ sơ không có kết quả giải quyết")),
                record(
                        AGENCY_MISSING,
                        "/COQUANTHUCHIEN",
                        record -> at(record, "/COQUANTHUCHIEN/0").put("TENDONVI", "Không có thông tin")),
                record(
                        AGENCY_CODE_MISSING,
                        "/COQUANTHUCHIEN/0",
                        record -> at(record, "/COQUANTHUCHIEN/0").put("MADONVI", "")),
                record(
                        AGENCIES_SEVERAL,
                        "/COQUANTHUCHIEN/0",
                        record -> at(record, "/COQUANTHUCHIEN/0").put("TENDONVI", "Sở Xây dựng, Cục Đường bộ")),
                record(BASIS_MISSING, "/CANCUPHAPLY", record -> record.remove("CANCUPHAPLY")),
                record(REQUIREMENTS_UNTOLD, "/YEUCAU", record -> record.remove("YEUCAU")),
                record(BEYOND_RECORD, "", record -> {}),
                line(NOT_JSON, "{\"MATTHC\": "),
                line(OVER_LIMITS, "[".repeat(100) + "]".repeat(100)),
                line(PROPERTY_TWICE, "{\"MATTHC\": \"1.000656\", \"MATTHC\": \"1.000657\"}"),
                line(NOT_A_RECORD, "[1, 2]"),
                new Dirt(NOT_UTF_8, "", READ.of(new byte[] {'"', (byte) 0xC3, '"'})),
                new Dirt(RECORD_TOO_LARGE, "", ReadLine.tooLarge()));
    }

    @ParameterizedTest
    @MethodSource("dirt")
    void isFoundWhereItIs(Dirt dirt) {
        assertThat(dirt.reading.translation().findings())
                .filteredOn(finding -> finding.code() == dirt.code)
                .singleElement()
                .satisfies(finding -> assertThat(finding.places())
                        .extracting(Finding.Place::pointer)
                        .contains(dirt.pointer));
    }

    @Test
    void isProvedForEveryKind() {
        assertThat(dirt().map(Dirt::code)).containsExactlyInAnyOrder(FindingCode.values());
    }

    @Test
    void isNotFoundWhereThereIsNone() {
        assertThat(read(clean()).translation().findings())
                .extracting(Finding::code)
                .containsExactly(BEYOND_RECORD);
    }

    @Test
    void withinARecordIsCountedAndShownUpToAHundred() {
        // Given
        var record = clean();
        papers(record).removeAll();
        for (int number = 0; number < 150; number++) {
            papers(record).addObject().put("MAGIAYTO", "TP-" + number).put("TENGIAYTO", ",");
        }

        // When
        var found = read(record).translation().findings();

        // Then
        assertThat(found)
                .filteredOn(finding -> finding.code() == DOCUMENT_SCRAPED)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.count()).isEqualTo(150);
                    assertThat(finding.places()).hasSize(100);
                });
    }

    private static Dirt record(FindingCode code, String pointer, Consumer<ObjectNode> soil) {
        var record = clean();
        soil.accept(record);
        return new Dirt(code, pointer, read(record));
    }

    private static Dirt paper(FindingCode code, String name) {
        return record(code, PAPER + "/TENGIAYTO", record -> at(record, PAPER).put("TENGIAYTO", name));
    }

    private static Dirt line(FindingCode code, String line) {
        return new Dirt(code, "", READ.of(line.getBytes(StandardCharsets.UTF_8)));
    }

    private static ReadLine.Reading read(ObjectNode record) {
        return READ.of(record.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void again(ObjectNode record, String channel, String days, String fee) {
        var way = at(record, "/CACHTHUCTHUCHIEN/0").deepCopy().put("KENH", channel);
        at(way, "/THOIGIAN/0").put("THOIGIANGIAIQUYET", days);
        at(way, "/THOIGIAN/0/PHILEPHI/0").put("MOTA", fee);
        list(record, "CACHTHUCTHUCHIEN").add(way);
    }

    private static ArrayNode papers(ObjectNode record) {
        return (ArrayNode) record.at("/THANHPHANHOSO/0/GIAYTO");
    }

    private static void twoHundredAndOnePapers(ObjectNode record) {
        for (int number = 1; number <= 200; number++) {
            papers(record).add(at(record, PAPER).deepCopy().put("TENGIAYTO", "Tờ khai số " + number));
        }
    }

    record Dirt(FindingCode code, String pointer, ReadLine.Reading reading) {
        @Override
        public String toString() {
            return code.code();
        }
    }
}
