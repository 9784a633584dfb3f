package vn.motcua.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.Engine;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.Variant;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.events.CaseEvent;
import vn.motcua.events.CaseEvent.CaseAccepted;
import vn.motcua.events.CaseEvent.CaseRefused;
import vn.motcua.events.CaseEvent.CaseWithdrawn;
import vn.motcua.events.CaseEvent.LegExtended;
import vn.motcua.events.CaseEvent.LegOpened;
import vn.motcua.events.CaseEvent.LegResumed;
import vn.motcua.events.CaseEvent.LegStopped;
import vn.motcua.events.CaseEvent.ResultIssued;
import vn.motcua.events.CaseEvent.SupplementRequested;
import vn.motcua.events.CaseStatus.Outcome;
import vn.motcua.events.Language;
import vn.motcua.events.Text;
import vn.motcua.notification.CaseEvents;
import vn.motcua.notification.contact.Addressee;
import vn.motcua.notification.office.OfficeBook;
import vn.motcua.worktime.Session;

/** Texts an applicant reads, written by hand from NĐ 224/2026/NĐ-CP Art. 15(1)g. */
class NoticeTextTest {
    private static final String LINK = "https://portal.example/" + CaseEvents.APPLICATION;

    private final Engine engine = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addLocator(id -> Optional.ofNullable(getClass().getResource("/templates/" + id + ".txt"))
                    .map(url -> new Classpath("/templates/" + id + ".txt")))
            .build();
    private final Writer writer = new Writer(
            engine,
            new Offices(new OfficeBook.Place(
                    "36 phố Cầu Giấy",
                    "Tầng 1, quầy 3",
                    "024 3833 0000",
                    List.of(
                            new Session(LocalTime.of(8, 0), LocalTime.of(11, 30)),
                            new Session(LocalTime.of(13, 30), LocalTime.of(17, 0))))),
            new Settings());

    private record Offices(OfficeBook.Place oneStop) implements OfficeBook {
        @Override
        public Text name(String agency, String unit) {
            return unit == null
                    ? new Text("UBND phường Cầu Giấy", "Cầu Giấy ward")
                    : new Text("Bộ phận Một cửa", "One-stop section");
        }

        @Override
        public Place place(String agency, String unit, LocalDate day) {
            assertThat(agency + "/" + unit).isEqualTo("H26.101/mot-cua");
            return oneStop;
        }
    }

    private record Settings() implements NoticeSettings {
        @Override
        public String portalUrl() {
            return "https://portal.example";
        }

        @Override
        public String mailDomain() {
            return "office.example";
        }
    }

    @Test
    void anAcceptedCaseIsToldInVietnamese() {
        var written = write(CaseEvents.accepted(), Language.VI);

        assertThat(written.subject()).isEqualTo("Đã tiếp nhận hồ sơ H26.101-260903-0001");
        assertThat(written.body()).isEqualTo("""
                        Kính gửi ông/bà,

                        Hồ sơ của ông/bà đã được tiếp nhận.

                        - Giấy khai sinh: hẹn trả 04/09/2026 08:05, UBND phường Cầu Giấy
                        - Thẻ căn cước: chưa có ngày hẹn trả, UBND phường Cầu Giấy

                        Mã hồ sơ: H26.101-260903-0001
                        Thủ tục: Đăng ký khai sinh (1.001193)
                        Cơ quan tiếp nhận: UBND phường Cầu Giấy
                        Đang xử lý tại: Bộ phận Một cửa, UBND phường Cầu Giấy
                        Người xử lý: Nguyễn Thị Hoa (cán bộ một cửa)
                        Thời điểm nộp: 31/08/2026 09:30
                        Thời điểm tiếp nhận: 03/09/2026 08:05
                        Cập nhật lúc: 03/09/2026 08:05
                        Hẹn trả kết quả: 04/09/2026 08:05
                        Phải nộp: Lệ phí hộ tịch: 8.000 đồng, nộp khi nhận kết quả

                        Theo dõi hồ sơ: %s
                        Đây là thư tự động, xin không trả lời.
                        """.formatted(LINK));
    }

    @Test
    void aSupplementIsAskedForInEnglishWithEveryItem() {
        var written = write(CaseEvents.supplementRequested(), Language.EN);

        assertThat(written.subject()).isEqualTo("Please complete your application: Birth registration");
        assertThat(written.body()).isEqualTo("""
                        Dear applicant,

                        Your application needs to be completed (form no. 12/PBS-TTPVHCC).
                        Reason: Thiếu thành phần hồ sơ

                        What is needed:
                        1. The birth notice is missing
                        2. The address is not exact

                        How: online at %s, or on paper at One-stop section, Cầu Giấy ward.
                        Address: 36 phố Cầu Giấy
                        Room: Tầng 1, quầy 3
                        Hours: 08:00–11:30, 13:30–17:00 (on working days)
                        Telephone: 024 3833 0000
                        Bring this request, the papers named above, and the originals to compare.
                        Until when: the law sets no time; the work goes on once everything is here.

                        Procedure: Birth registration (1.001193)
                        Received by: Cầu Giấy ward
                        Now handled at: One-stop section, Cầu Giấy ward
                        Person handling it: Nguyễn Thị Hoa (one-stop officer)
                        Filed: 31/08/2026 09:30
                        Updated: 31/08/2026 10:00
                        To pay: Civil status fee: 8,000 đồng, to be paid when the result is fetched

                        Follow your application: %s
                        This is an automatic message; please do not reply.
                        """.formatted(LINK, LINK));
    }

    @Test
    void whileACaseIsProcessedTheApplicantIsToldHowLongHeHas() {
        var asked = CaseEvents.supplementRequested();
        var written = write(
                new SupplementRequested(
                        asked.applicationId(),
                        asked.status(),
                        "civil-status",
                        asked.number(),
                        asked.items(),
                        asked.reason(),
                        OffsetDateTime.parse("2026-09-14T17:00:00+07:00"),
                        null),
                Language.VI);

        assertThat(written.body()).contains("""
                        1. Thiếu giấy chứng sinh
                        2. Địa chỉ chưa chính xác

                        Cách bổ sung: trực tuyến tại %s, hoặc nộp tại Bộ phận Một cửa, UBND phường Cầu Giấy.
                        Địa chỉ: 36 phố Cầu Giấy
                        Nơi: Tầng 1, quầy 3
                        Giờ làm việc: 08:00–11:30, 13:30–17:00 (các ngày làm việc)
                        Điện thoại: 024 3833 0000
                        Khi đến mang theo phiếu yêu cầu này, các giấy tờ nêu trên và bản chính để đối chiếu.
                        Thời hạn bổ sung: đến 14/09/2026 17:00; quá thời hạn này hồ sơ có thể bị dừng giải quyết.

                        Thời gian chờ bổ sung không tính vào thời hạn giải quyết; sau khi nhận đủ hồ sơ, ngày hẹn trả mới sẽ được thông báo.

                        """.formatted(LINK));
    }

    @Test
    void aResultIsToldWithWhereItIsFetchedAndWhatToBring() {
        var status = CaseEvents.accepted().status();
        var leg = status.appointments().getFirst().leg();
        var issued = new ResultIssued(CaseEvents.APPLICATION, status, leg, Outcome.GRANTED, "51/2026", null, null);

        assertThat(write(issued, Language.VI).body())
                .contains("""
                        Số: 51/2026

                        Nhận kết quả tại: Bộ phận Một cửa, UBND phường Cầu Giấy.
                        Địa chỉ: 36 phố Cầu Giấy
                        Nơi: Tầng 1, quầy 3
                        Giờ làm việc: 08:00–11:30, 13:30–17:00 (các ngày làm việc)
                        Điện thoại: 024 3833 0000
                        Khi đến mang theo giấy tiếp nhận hồ sơ và giấy tờ tùy thân; người nhận thay mang thêm văn bản ủy quyền.

                        Mã hồ sơ: H26.101-260903-0001
                        """)
                .contains("Phải nộp: Lệ phí hộ tịch: 8.000 đồng, nộp khi nhận kết quả\n");
    }

    /** Of the agencies of Hanoi no address is known to us yet. */
    @Test
    void whatIsNotKnownOfAnOfficeIsNotSaid() {
        var status = CaseEvents.accepted().status();
        var leg = status.appointments().getFirst().leg();
        var unknown =
                new Writer(engine, new Offices(new OfficeBook.Place(null, null, null, List.of())), new Settings());
        var issued = new ResultIssued(CaseEvents.APPLICATION, status, leg, Outcome.GRANTED, null, null, null);

        assertThat(write(unknown, issued, Language.VI).body())
                .contains("Nhận kết quả tại: Bộ phận Một cửa, UBND phường Cầu Giấy.\nKhi đến mang theo")
                .doesNotContain("null", "Địa chỉ", "Giờ làm việc");
    }

    @Test
    void theAcceptanceTellsTheCodeToLookTheCaseUp() {
        var status = CaseEvents.accepted().status();
        var accepted = new CaseAccepted(CaseEvents.APPLICATION, status, true, null, "048213");

        assertThat(write(accepted, Language.VI).body()).contains("Mã tra cứu: 048213 (");
        assertThat(write(accepted, Language.EN).body()).contains("Look-up code: 048213 (");
        assertThat(write(CaseEvents.accepted(), Language.VI).body()).doesNotContain("Mã tra cứu");
    }

    @Test
    void theNewDateStandsBesideTheOneBefore() {
        var event = new LegResumed(
                CaseEvents.APPLICATION,
                CaseEvents.accepted().status(),
                "civil-status",
                OffsetDateTime.parse("2026-09-03T15:30:00+07:00"),
                OffsetDateTime.parse("2026-09-08T20:15:00+07:00"),
                OffsetDateTime.parse("2026-09-04T17:00:00+07:00"),
                OffsetDateTime.parse("2026-09-09T17:00:00+07:00"));

        assertThat(write(event, Language.EN).body()).contains("""
                        Your supplement is complete; the clock runs again since 08/09/2026 20:15.
                        The date before: 04/09/2026 17:00
                        The date now: 09/09/2026 17:00
                        """);
    }

    @Test
    void whereNothingLimitsTheWorkNoDateIsTold() {
        var event = new LegResumed(
                CaseEvents.APPLICATION,
                CaseEvents.accepted().status(),
                "civil-status",
                OffsetDateTime.parse("2026-09-03T15:30:00+07:00"),
                OffsetDateTime.parse("2026-09-08T20:15:00+07:00"),
                null,
                null);

        assertThat(write(event, Language.EN).body())
                .contains("the clock runs again since 08/09/2026 20:15.\n\n")
                .doesNotContain("The date");
        assertThat(write(event, Language.VI).body()).doesNotContain("Ngày hẹn trả");
    }

    @Test
    void aStopNamesItsNoticeAndWhatWillNotCome() {
        var status = CaseEvents.accepted().status();
        var leg = status.appointments().getFirst().leg();
        var event = new LegStopped(
                CaseEvents.APPLICATION, status, leg, "3/TBD-TTPVHCC", "Quá thời hạn bổ sung hồ sơ", null);

        assertThat(write(event, Language.VI).body()).contains("""
                        Hồ sơ không được bổ sung trong thời hạn nên dừng giải quyết (thông báo số 3/TBD-TTPVHCC).
                        Sẽ không có kết quả: Giấy khai sinh
                        Lý do: Quá thời hạn bổ sung hồ sơ
                        """);
    }

    /** Form 04 in TT 03/2025/TT-VPCP: the reason, the apology, the old date and the new one. */
    @ParameterizedTest
    @CsvSource({"false", "true"})
    void anApologyTellsTheReasonAndBothDatesAndWhetherItIsLate(boolean late) {
        var status = CaseEvents.accepted().status();
        var event = new LegExtended(
                CaseEvents.APPLICATION,
                status,
                status.appointments().getFirst().leg(),
                "1/PXL",
                "Chờ xác minh",
                OffsetDateTime.parse("2026-09-04T17:00:00+07:00"),
                OffsetDateTime.parse("2026-09-09T17:00:00+07:00"),
                late,
                null);

        assertThat(write(event, Language.VI).body()).contains("""
                        Chúng tôi xin lỗi vì chưa thể trả kết quả đúng hẹn (văn bản số 1/PXL).
                        Kết quả: Giấy khai sinh
                        Lý do: Chờ xác minh
                        Ngày hẹn trả trước đây: 04/09/2026 17:00
                        Ngày hẹn trả mới: 09/09/2026 17:00
                        """);
        assertThat(write(event, Language.EN).body().contains("the case counts as late by the date before"))
                .isEqualTo(late);
    }

    /** Law on Complaints Art. 7, Law on Administrative Procedure Art. 115 (docs/law.md). */
    @ParameterizedTest
    @CsvSource({"GRANTED, false", "PARTIAL, true", "REJECTED, true"})
    void whoDoesNotGetWhatHeAskedForHearsWhereToComplain(Outcome outcome, boolean told) {
        var status = CaseEvents.accepted().status();
        var leg = status.appointments().getFirst().leg();
        var issued =
                new ResultIssued(CaseEvents.APPLICATION, status, leg, outcome, "51/2026", "Không đủ điều kiện", null);

        assertThat(write(issued, Language.VI).body().contains("khiếu nại theo Luật Khiếu nại"))
                .isEqualTo(told);
        assertThat(write(issued, Language.EN).body().contains("complain under the Law on Complaints"))
                .isEqualTo(told);
        assertThat(write(new LegStopped(CaseEvents.APPLICATION, status, leg, "3", "", null), Language.VI)
                        .body())
                .contains("Luật Khiếu nại");
        assertThat(write(new CaseRefused(CaseEvents.APPLICATION, status, "1", "", null), Language.EN)
                        .body())
                .contains("Law on Complaints");
    }

    /** Fault B9: the address may be a stranger's, so nothing that the sender wrote reaches it. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void aNoticeRepeatsNoWordsOfTheSender(Language language) {
        var status = CaseEvents.accepted().status();
        var withdrawn =
                new CaseWithdrawn(CaseEvents.APPLICATION, status, "7/TB", "TRÚNG THƯỞNG! http://x.example", null);

        assertThat(write(withdrawn, language).body())
                .contains("7/TB")
                .doesNotContain("TRÚNG THƯỞNG", "x.example", "Trần Thị Bình");
    }

    @Test
    void whileAnotherSystemHasItTheOneStopIsNamedAsTheOneThatWatches() {
        var opened = CaseEvents.legOpenedAt("H26.101.1");
        var watched = CaseEvents.watched(opened.status());
        var event = new LegOpened(
                opened.applicationId(), watched, opened.leg(), opened.agency(), opened.unit(), opened.dueAt());

        assertThat(write(event, Language.VI).body())
                .contains("Theo dõi tại Bộ phận Một cửa: Lê Thị Thu Hà")
                .doesNotContain("Người xử lý");
        assertThat(write(event, Language.EN).body())
                .contains("Followed at the one-stop by: Lê Thị Thu Hà")
                .doesNotContain("Person handling it");
    }

    @ParameterizedTest
    @EnumSource
    void everyNoticeHasATemplateInEachLanguage(Notice notice) {
        assertThat(engine.getTemplate("notice/vi/" + notice.template())).isNotNull();
        assertThat(engine.getTemplate("notice/en/" + notice.template())).isNotNull();
    }

    @Test
    void innerStepsAreNotTold() {
        assertThat(Notice.of(CaseEvents.stepCompleted())).isEmpty();
        assertThat(Notice.of(CaseEvents.legOpenedAt("H26.101"))).isEmpty();
    }

    @Test
    void anotherAgencyIsTold() {
        assertThat(Notice.of(CaseEvents.legOpenedAt("H26.101.1"))).contains(Notice.LEG_OPENED);
    }

    private Written write(CaseEvent event, Language language) {
        return write(writer, event, language);
    }

    private static Written write(Writer writer, CaseEvent event, Language language) {
        var addressee = new Addressee(CaseEvents.APPLICATION);
        addressee.follow(CaseEvents.submission(null), CaseEvents.contact("b@example.vn", language), null);
        return writer.write(Notice.of(event).orElseThrow(), event, addressee);
    }

    private record Classpath(String path) implements TemplateLocation {
        @Override
        public Reader read() {
            return new InputStreamReader(getClass().getResourceAsStream(path), StandardCharsets.UTF_8);
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.of(Variant.forContentType("text/plain"));
        }
    }
}
