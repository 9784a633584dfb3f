package vn.motcua.procedure.review.reviewing;

/** The examples in the API's document. */
public final class ReviewExamples {
    public static final String PLAN = """
            {"year": 2026, "authority": "UBND thành phố Hà Nội",
             "groups": [{"name": "Hộ tịch", "theme": "Giấy tờ mà cơ sở dữ liệu quốc gia đã có",
               "procedures": [{"code": "1.004873", "due": "2026-10-31", "responsible": "Sở Tư pháp"}]}]}""";
    public static final String OTHER_PLAN = """
            {"year": 2027, "authority": "UBND thành phố Hà Nội",
             "groups": [{"name": "Hộ tịch", "theme": "Rút ngắn thời hạn",
               "procedures": [{"code": "1.004873", "due": "2027-06-30", "responsible": "Sở Tư pháp"}]}]}""";
    static final String REVIEW = """
            {"findings": {
               "necessity": {"judgement": "MET", "text": "Người dân cần giấy tờ này để chứng minh sự kiện hộ tịch."},
               "reasonableness": {"judgement": "NOT_MET", "text": "Dữ liệu đã có trong cơ sở dữ liệu hộ tịch điện tử."},
               "legality": {"judgement": "MET", "text": "Đúng thẩm quyền."}},
             "before": {
               "activities": [{"name": "Đến Bộ phận Một cửa hai lần", "hours": 10, "wage": 98600, "other": 30000}],
               "fees": [{"name": "Phí", "amount": 8000}], "cases": 1209},
             "after": {
               "activities": [{"name": "Nộp trực tuyến", "hours": 2, "wage": 98600, "other": 25800}],
               "fees": [{"name": "Phí", "amount": 8000}], "cases": 1209},
             "proposals": [
               {"key": "1", "kind": "AMEND", "text": "Bỏ giấy tờ đã có dữ liệu", "expectedSaving": 958737000}]}""";
    static final String LINKS = """
            {"links": [{"proposal": "1", "decision": "0199a2cf-8aa4-7369-b768-1ae2dd03a398", "line": "1.004873"}]}""";
    static final String NO_LINKS = """
            {"links": []}""";

    private ReviewExamples() {}
}
