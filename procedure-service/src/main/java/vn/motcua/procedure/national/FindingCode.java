package vn.motcua.procedure.national;

import static vn.motcua.procedure.national.FindingWeight.CONFIRM;
import static vn.motcua.procedure.national.FindingWeight.DECIDE;
import static vn.motcua.procedure.national.FindingWeight.NOTE;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.motcua.events.Text;

/** Everything that may be wrong with a record of the national database, and what a person has to decide about it. */
public enum FindingCode {
    NOT_JSON(
            DECIDE,
            "Dòng không phải là JSON.",
            "The line is not JSON.",
            "Lấy lại bản ghi từ nguồn.",
            "Fetch the record from its source again."),
    OVER_LIMITS(
            DECIDE,
            "JSON quá sâu, tên quá dài hoặc số quá dài.",
            "The JSON is too deep, or a name or number in it too long.",
            "Lấy lại bản ghi từ nguồn.",
            "Fetch the record from its source again."),
    PROPERTY_TWICE(
            DECIDE,
            "Một thuộc tính có hai lần trong cùng một đối tượng.",
            "A property stands twice in one object.",
            "Giá trị nào đúng?",
            "Which of the values is right?"),
    NOT_A_RECORD(
            DECIDE,
            "Dòng là JSON nhưng không phải một đối tượng.",
            "The line is JSON but no object.",
            "Lấy lại bản ghi từ nguồn.",
            "Fetch the record from its source again."),
    RECORD_TOO_LARGE(
            DECIDE,
            "Bản ghi lớn hơn 1 MB; chỉ giữ phần đầu.",
            "The record is larger than 1 MB; only its beginning is kept.",
            "Lấy lại bản ghi từ nguồn, hoặc soạn bằng tay.",
            "Fetch it again, or write it by hand."),
    NOT_UTF_8(
            DECIDE,
            "Dòng không phải là văn bản UTF-8.",
            "The line is not UTF-8 text.",
            "Lấy lại bản ghi từ nguồn.",
            "Fetch the record from its source again."),
    WRONG_TYPE(
            DECIDE,
            "Giá trị không đúng kiểu của bản ghi quốc gia.",
            "A value is not of the type that the national record has.",
            "Giá trị đúng là gì?",
            "What is the right value?"),
    UNKNOWN_PROPERTY(
            CONFIRM,
            "Bản ghi có thuộc tính ngoài cấu trúc đã biết; không được chuyển đổi.",
            "A property outside the known shape; it was not translated.",
            "Nội dung này có cần đưa vào bản soạn không?",
            "Does the draft need what it says?"),
    TEXT_UNSTORABLE(
            DECIDE,
            "Văn bản có ký tự NUL hoặc nửa ký tự; bị bỏ ra ngoài.",
            "A text holds the character NUL or half a character; it is left out.",
            "Văn bản đúng là gì?",
            "What is the right text?"),
    TEXT_TOO_LONG(
            DECIDE,
            "Văn bản dài hơn 1.000 ký tự; bị bỏ ra ngoài.",
            "A text is longer than 1,000 characters; it is left out.",
            "Viết gọn lại.",
            "Write it shorter."),
    TEXT_CUT(
            DECIDE,
            "Văn bản dài đúng 400 ký tự: có lẽ bị cắt ở nguồn.",
            "A text has exactly 400 characters: its source probably cut it.",
            "Phần bị cắt là gì?",
            "What was cut off?"),
    TEXT_CLEANED(
            NOTE,
            "Khoảng trắng lạ hoặc dấu tổ hợp đã được viết lại.",
            "Odd white space or combining marks were rewritten.",
            "Không cần làm gì.",
            "Nothing to do."),
    CODE_MISSING(
            DECIDE, "Thiếu mã thủ tục.", "The procedure's code is missing.", "Mã thủ tục là gì?", "Which code is it?"),
    CODE_UNREADABLE(
            DECIDE,
            "Mã thủ tục không đúng dạng.",
            "This is no procedure's code.",
            "Mã đúng là gì?",
            "Which code is it?"),
    CODE_CLASS(
            CONFIRM,
            "Chữ số đầu của mã không phải 1, 2 hoặc 3.",
            "The code's first digit is not 1, 2 or 3.",
            "Có đúng là thủ tục quốc gia không?",
            "Is it a national procedure?"),
    CODE_OF_AGENCY(
            DECIDE,
            "Mã là biến thể của một cơ quan khác.",
            "The code is another agency's variant.",
            "Thủ tục có áp dụng ở đây không, với mã nào?",
            "Does it apply here, and by which code?"),
    NAME_MISSING(
            DECIDE,
            "Thiếu tên thủ tục.",
            "The procedure's name is missing.",
            "Tên thủ tục là gì?",
            "What is it called?"),
    NAME_ODD(
            CONFIRM,
            "Tên bắt đầu bằng dấu câu hoặc chữ thường.",
            "The name begins with punctuation or a small letter.",
            "Tên đúng là gì?",
            "What is the right name?"),
    OTHER_PROVINCE(
            DECIDE,
            "Nhắc đến một tỉnh, thành phố khác.",
            "Another province or city is named.",
            "Thủ tục này có phải của Thành phố không?",
            "Is it a procedure of this city at all?"),
    DISTRICT_ABOLISHED(
            DECIDE,
            "Nhắc đến cấp huyện hoặc thị trấn, không còn từ 01/07/2025.",
            "A district or township is named; there has been none since 01/07/2025.",
            "Nay cơ quan nào có thẩm quyền?",
            "Which agency is competent now?"),
    FIELD_MISSING(
            DECIDE,
            "Thiếu lĩnh vực, hoặc có nhiều lĩnh vực.",
            "The field is missing, or there are several.",
            "Lĩnh vực nào?",
            "Which field is it?"),
    FIELD_CODE_MISSING(
            DECIDE,
            "Lĩnh vực không có mã.",
            "The field has no code.",
            "Mã lĩnh vực là gì?",
            "Which code has the field?"),
    LEVEL_MISSING(
            DECIDE,
            "Thiếu cấp thực hiện.",
            "The level is missing.",
            "Cấp nào giải quyết?",
            "At which level is it settled?"),
    LEVEL_UNKNOWN(
            DECIDE,
            "Cấp thực hiện không có trong danh mục.",
            "A level that is not known.",
            "Cấp nào giải quyết?",
            "At which level is it settled?"),
    AUDIENCE_MISSING(
            DECIDE, "Thiếu đối tượng thực hiện.", "Who may apply is missing.", "Ai được nộp hồ sơ?", "Who may apply?"),
    AUDIENCE_SPLIT(
            NOTE,
            "Tên đối tượng bị tách ở dấu phẩy đã được ghép lại.",
            "A kind of applicant that had been split at its comma was joined again.",
            "Không cần làm gì.",
            "Nothing to do."),
    AUDIENCE_COARSER(
            CONFIRM,
            "Đối tượng được xếp vào nhóm rộng hơn (công dân, doanh nghiệp, tổ chức).",
            "A kind of applicant was put into a wider one (citizen, enterprise, organisation).",
            "Có cần thêm điều kiện trong biểu mẫu không?",
            "Does the form need a condition?"),
    AUDIENCE_UNKNOWN(
            DECIDE,
            "Đối tượng không có trong danh mục.",
            "A kind of applicant that is not known.",
            "Thuộc nhóm nào?",
            "Which of our kinds is it?"),
    DECISION_MISSING(
            CONFIRM,
            "Thiếu số quyết định công bố.",
            "The publishing decision's number is missing.",
            "Quyết định nào công bố?",
            "Which decision published it?"),
    DECISION_ODD(
            CONFIRM,
            "Số quyết định không đúng thể thức.",
            "The decision's number is not of the usual form.",
            "Số đúng là gì?",
            "What is the right number?"),
    DECISION_OF_A_PROVINCE(
            CONFIRM,
            "Quyết định do ủy ban nhân dân ban hành, không nói của tỉnh nào.",
            "A people's committee decided it, and it is not said which.",
            "Thủ tục này có phải của Thành phố không?",
            "Is it a procedure of this city at all?"),
    ORDER_MISSING(
            DECIDE,
            "Thiếu trình tự thực hiện.",
            "The order of the steps is missing.",
            "Trình tự thực hiện là gì?",
            "What are the steps?"),
    ORDER_BY_CASE(
            DECIDE,
            "Trình tự chia theo trường hợp; đã xếp nối tiếp.",
            "The steps are told by cases; they follow one another in the draft.",
            "Bước nào thuộc trường hợp nào?",
            "Which step belongs to which case?"),
    WAYS_MISSING(
            DECIDE,
            "Thiếu cách thức thực hiện.",
            "How it may be filed is missing.",
            "Nộp qua kênh nào, thời hạn và phí bao nhiêu?",
            "By which channels, how long, and for how much?"),
    CHANNEL_UNKNOWN(
            DECIDE,
            "Kênh không có trong danh mục.",
            "A channel that is not known.",
            "Kênh nào?",
            "Which channel is it?"),
    CHANNEL_ONLINE(
            NOTE,
            "Kênh trực tuyến được hiểu là cả cổng quốc gia lẫn nộp trực tuyến ở đây.",
            "Online is read as both the national portal and filing online here.",
            "Bỏ bớt nếu chỉ có một.",
            "Take one out if there is only the other."),
    CHANNEL_POST(
            CONFIRM,
            "Kênh bưu chính không có chỗ riêng ở đây; hồ sơ bưu chính được nhập tại quầy.",
            "The post has no place of its own here: what comes by post is entered at the counter.",
            "Thời hạn và phí qua bưu chính có khác không?",
            "Do limit and fee differ by post?"),
    CHANNEL_TWICE(
            DECIDE,
            "Một kênh có nhiều dòng: các dòng là trường hợp, không phải kênh.",
            "A channel has several rows: they are case types, not channels.",
            "Tên và điều kiện của mỗi trường hợp là gì?",
            "What are the cases called, and when does each hold?"),
    LIMIT_DIFFERS(
            DECIDE,
            "Thời hạn khác nhau giữa các kênh: có thể là các trường hợp.",
            "The limit differs from channel to channel: these may be case types.",
            "Theo kênh hay theo trường hợp?",
            "By channel or by case?"),
    LIMIT_DESCRIBED(
            CONFIRM,
            "Thời hạn có mô tả bằng lời, không được chuyển đổi.",
            "Words go with the limit; they were not translated.",
            "Có điều kiện nào trong mô tả không?",
            "Do the words hold a condition?"),
    LIMIT_MISSING(
            DECIDE,
            "Thiếu thời hạn giải quyết.",
            "The time limit is missing.",
            "Thời hạn bao lâu?",
            "How long may it take?"),
    LIMIT_UNREADABLE(
            DECIDE,
            "Thời hạn không phải số nguyên từ 1 đến 10.000.",
            "The limit is not a whole number from 1 to 10,000.",
            "Thời hạn bao lâu?",
            "How long may it take?"),
    UNIT_MISSING(
            DECIDE,
            "Thời hạn không có đơn vị.",
            "The limit has no unit.",
            "Ngày làm việc, ngày, giờ, hay \"xem mô tả\"?",
            "Working days, days, hours, or \"see the description\"?"),
    UNIT_UNKNOWN(
            DECIDE,
            "Đơn vị thời hạn không có trong danh mục.",
            "A unit of time that is not known.",
            "Đơn vị nào?",
            "Which unit is it?"),
    UNIT_HOURS(
            DECIDE,
            "\"Giờ\": giờ làm việc hay giờ đồng hồ?",
            "\"Hours\": of work, or of the clock?",
            "Giờ làm việc hay giờ đồng hồ?",
            "Hours of work, or of the clock?"),
    FEE_UNKNOWN(
            DECIDE,
            "Không có thông tin về phí, lệ phí.",
            "Nothing is known of a fee.",
            "Miễn phí, hay bao nhiêu?",
            "Free of charge, or how much?"),
    FEE_ZERO(
            CONFIRM,
            "Phí ghi là 0 đồng; được hiểu là miễn phí.",
            "The fee is said to be 0 đồng; read as free of charge.",
            "Có đúng là miễn phí không?",
            "Is it free of charge?"),
    FEE_THOUSANDFOLD(
            DECIDE,
            "Phí dưới 1.000 đồng: có lẽ thiếu ba số không.",
            "A fee below 1,000 đồng: three noughts are probably missing.",
            "Phí bao nhiêu?",
            "How much is it?"),
    FEE_FOREIGN(
            DECIDE,
            "Phí tính bằng ngoại tệ.",
            "A fee in a foreign currency.",
            "Bao nhiêu đồng, theo văn bản nào?",
            "How many đồng, and by which text?"),
    FEE_UNREADABLE(DECIDE, "Không đọc được mức phí.", "The fee cannot be read.", "Phí bao nhiêu?", "How much is it?"),
    FEE_CONTRADICTS(
            DECIDE,
            "Mức phí và mô tả không khớp.",
            "The fee and the words beside it disagree.",
            "Mức nào đúng?",
            "Which of them is right?"),
    FEE_INCOMPLETE(
            DECIDE,
            "Phí không có tên, căn cứ, thời điểm thu, hoặc không rõ tính cho một hồ sơ, một bản hay một trang.",
            "The fee lacks its name, basis and moment, or for what it is paid: a case, a copy, a page.",
            "Phí gì, thu khi nào, theo văn bản nào, tính cho gì?",
            "Which fee is it, when and by which text is it taken, and for what?"),
    FEE_DIFFERS(
            CONFIRM,
            "Phí khác nhau giữa các kênh.",
            "The fee differs from channel to channel.",
            "Theo kênh hay theo trường hợp?",
            "By channel or by case?"),
    DOCUMENTS_NONE(
            CONFIRM,
            "Không có thành phần hồ sơ.",
            "There are no documents.",
            "Có đúng là không cần giấy tờ nào không?",
            "Is it true that none is needed?"),
    DOCUMENTS_BY_CASE(
            DECIDE,
            "Thành phần hồ sơ chia theo trường hợp bằng lời.",
            "The documents are told by cases in words.",
            "Điều kiện của mỗi trường hợp là gì?",
            "What is each case's condition?"),
    DOCUMENT_CODE_MISSING(
            DECIDE,
            "Giấy tờ không có mã.",
            "Documents have no codes.",
            "Mã thành phần hồ sơ là gì?",
            "Which codes have they?"),
    DOCUMENT_SCRAPED(
            DECIDE,
            "Cột tên giấy tờ chỉ có dấu câu: số bản của dòng trên lạc xuống; dòng bị bỏ ra ngoài.",
            "The name is nothing but punctuation: the row above lost its count to it; the row is left out.",
            "Số bản này thuộc giấy tờ nào?",
            "To which document does the count belong?"),
    DOCUMENT_CONNECTOR(
            DECIDE,
            "Dòng chỉ có từ nối (\"hoặc\", \"và\"); bị bỏ ra ngoài.",
            "The row is a mere \"or\" or \"and\"; it is left out.",
            "Hai giấy tờ này thay thế nhau hay đều phải nộp?",
            "Does either document do, or are both needed?"),
    DOCUMENT_HEADING(
            DECIDE,
            "Đề mục dính vào tên giấy tờ; bản soạn giữ phần sau đề mục.",
            "A heading is glued to the name; the draft has what follows it.",
            "Đề mục có phải là điều kiện của các giấy tờ sau không?",
            "Is the heading a condition for the documents below it?"),
    DOCUMENT_LEADS_ON(
            CONFIRM,
            "Tên kết thúc bằng dấu hai chấm: có thể là đề mục.",
            "The name ends with a colon: it may be a heading.",
            "Là giấy tờ hay đề mục?",
            "Is it a document or a heading?"),
    DOCUMENT_NOTE(
            DECIDE,
            "Dòng là ghi chú hoặc trường hợp, không phải tên giấy tờ.",
            "The row is a note or a case, no document's name.",
            "Là giấy tờ, điều kiện hay ghi chú?",
            "Is it a document, a condition or a note?"),
    DOCUMENT_BROKEN(
            DECIDE,
            "Tên bắt đầu giữa câu: nối tiếp dòng trên.",
            "The name begins in the middle of a sentence: it continues the row above.",
            "Hai dòng có phải là một giấy tờ không?",
            "Are the two rows one document?"),
    DOCUMENT_BULLET(NOTE, "Dấu đầu dòng đã được bỏ.", "A bullet was taken off.", "Không cần làm gì.", "Nothing to do."),
    DOCUMENT_NAMELESS(
            DECIDE,
            "Giấy tờ không có tên; dòng bị bỏ ra ngoài.",
            "A document has no name; the row is left out.",
            "Giấy tờ gì?",
            "Which document is it?"),
    DOCUMENT_TWICE(
            DECIDE,
            "Cùng một tên giấy tờ có nhiều lần.",
            "The same name stands several times.",
            "Giữ lại dòng nào?",
            "Which of them stays?"),
    DOCUMENT_VALIDITY(
            DECIDE,
            "Tên giấy tờ nói bằng lời giấy còn giá trị bao lâu; bản soạn không có thời hạn.",
            "The name says in words how long the paper counts; the draft has no validity.",
            "Thời hạn là gì, tính từ ngày nào, theo quy định nào?",
            "Which validity has it, counted from what, by which provision?"),
    DOCUMENTS_TOO_MANY(
            DECIDE,
            "Hơn 200 giấy tờ; phần còn lại bị bỏ ra ngoài.",
            "More than 200 documents; the rest is left out.",
            "Giấy tờ nào thực sự cần?",
            "Which are really needed?"),
    COPIES_UNREADABLE(
            DECIDE,
            "Số bản không đọc được, hoặc đã nuốt phần cuối của tên (như năm \"2025\" trong \"20251\").",
            "A number of copies cannot be read, or has swallowed the end of the name (as the year in \"20251\").",
            "Bao nhiêu bản, và tên đầy đủ là gì?",
            "How many, and what is the whole name?"),
    COPIES_NONE(
            CONFIRM,
            "Không bản chính, không bản sao nào: được hiểu là chỉ xuất trình.",
            "Neither an original nor a copy: read as only shown.",
            "Chỉ xuất trình, hay thiếu số bản?",
            "Only shown, or is the number missing?"),
    TEMPLATE_LINK(
            NOTE,
            "Có đường dẫn đến biểu mẫu; không được tải về.",
            "There is a link to a printed form; it was not fetched.",
            "Tải về nếu cần.",
            "Fetch it if it is needed."),
    RESULT_MISSING(
            DECIDE, "Thiếu kết quả thực hiện.", "The result is missing.", "Kết quả là gì?", "What is the result?"),
    RESULT_CODE_MISSING(
            DECIDE, "Kết quả không có mã.", "A result has no code.", "Mã kết quả là gì?", "Which code has it?"),
    RESULT_OF_PROVINCE(
            DECIDE,
            "Mã kết quả của tỉnh khác; mã bị bỏ ra ngoài.",
            "The result's code is another province's; the code is left out.",
            "Mã kết quả ở đây là gì?",
            "Which code does it have here?"),
    RESULT_CODE_ODD(
            DECIDE,
            "Mã kết quả không đúng dạng; bị bỏ ra ngoài.",
            "This is no result's code; it is left out.",
            "Mã đúng là gì?",
            "What is the right code?"),
    RESULT_TWICE(
            DECIDE,
            "Một mã kết quả có nhiều lần.",
            "A result's code stands several times.",
            "Giữ lại dòng nào?",
            "Which of them stays?"),
    RESULT_BROKEN(
            DECIDE,
            "Tên kết quả bắt đầu giữa câu.",
            "The result's name begins in the middle of a sentence.",
            "Tên đầy đủ là gì?",
            "What is the whole name?"),
    RESULT_NAMELESS(DECIDE, "Kết quả không có tên.", "A result has no name.", "Kết quả là gì?", "What is the result?"),
    RESULT_DENIED(
            DECIDE,
            "Tên kết quả nói rằng không có kết quả.",
            "The result's name says that there is none.",
            "Có trả gì cho người nộp không?",
            "Does the applicant get anything?"),
    AGENCY_MISSING(
            DECIDE,
            "Không có thông tin về cơ quan thực hiện.",
            "Nothing is known of the agency.",
            "Cơ quan nào giải quyết?",
            "Which agency decides?"),
    AGENCY_CODE_MISSING(
            DECIDE,
            "Cơ quan thực hiện không có mã.",
            "The agency has no code.",
            "Là cơ quan nào ở đây, hoặc theo nội dung thẩm quyền nào?",
            "Which agency is it here, or by which matter is it found?"),
    AGENCIES_SEVERAL(
            DECIDE,
            "Nhiều cơ quan trong một dòng hoặc nhiều dòng.",
            "Several agencies, in one row or in several.",
            "Cơ quan nào quyết định, cơ quan nào phối hợp?",
            "Which decides, and which only takes part?"),
    BASIS_MISSING(
            DECIDE,
            "Thiếu căn cứ pháp lý.",
            "The legal basis is missing.",
            "Căn cứ vào văn bản nào?",
            "By which texts?"),
    REQUIREMENTS_UNTOLD(
            CONFIRM,
            "Bản ghi không nói về yêu cầu, điều kiện; được hiểu là không có.",
            "The record is silent about requirements; read as none.",
            "Có yêu cầu, điều kiện nào không?",
            "Are there any?"),
    BEYOND_RECORD(
            DECIDE,
            "Bản ghi quốc gia không có: tên tiếng Anh, biểu mẫu điện tử, mức độ trực tuyến, số bộ hồ sơ, lưu trữ, cách tính ngày, quy trình nội bộ.",
            "The national record never has: English names, the electronic form, the online level, the number of sets, keeping, how days are counted, the internal process.",
            "Bổ sung, hoặc giữ của phiên bản đang có hiệu lực.",
            "Add them, or keep those of the version in force.");

    private final FindingWeight weight;
    private final Text meaning;
    private final Text question;

    FindingCode(FindingWeight weight, String vi, String en, String questionVi, String questionEn) {
        this.weight = weight;
        this.meaning = new Text(vi, en);
        this.question = new Text(questionVi, questionEn);
    }

    /** As it stands outside: stable, small letters with hyphens. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    static FindingCode read(String code) {
        return of(code).orElseThrow(() -> new IllegalArgumentException("no finding: " + code));
    }

    public static Optional<FindingCode> of(String code) {
        return Arrays.stream(values())
                .filter(known -> known.code().equals(code))
                .findFirst();
    }

    public FindingWeight weight() {
        return weight;
    }

    public Text meaning() {
        return meaning;
    }

    /** What a person has to decide. */
    public Text question() {
        return question;
    }
}
