package vn.motcua.intake.progress;

/** Examples for the API's description. */
final class ProgressExamples {
    static final String APPLICATION = """
            {"id": "0198d3a0-7c00-7000-8000-000000000001", "state": "SUBMITTED", "portalCode": 4,
             "caseCode": "H26.101-260820-0001", "procedure": "1.004873", "channel": "COUNTER",
             "receivingAgency": "H26.101", "receivingUnit": "mot-cua", "agency": "H26.101", "unit": "tu-phap",
             "handler": "Trần Thị Bình", "round": 1, "createdAt": "2026-08-20T14:50:00+07:00",
             "submittedAt": "2026-08-20T14:52:10+07:00", "acceptedAt": "2026-08-20T14:58:00+07:00",
             "dueAt": "2026-08-25T17:00:00+07:00",
             "appointments": [{"leg": "status", "result": "KQ.G15.000031", "name": "Giấy xác nhận",
                               "agency": "H26.101", "dueAt": "2026-08-25T17:00:00+07:00"}],
             "results": [], "documents": []}""";
    static final String LIST = """
            {"items": [{"id": "0198d3a0-7c00-7000-8000-000000000001", "state": "SUBMITTED", "procedure": "1.004873",
                        "createdAt": "2026-08-20T14:50:00+07:00", "submittedAt": "2026-08-20T14:52:10+07:00"}]}""";
    static final String TIMELINE = """
            {"items": [{"at": "2026-08-20T14:52:10+07:00", "event": "SUBMITTED", "text": "Đã nộp hồ sơ", "portalCode": 1},
                       {"at": "2026-08-20T14:58:00+07:00", "event": "CASE_ACCEPTED", "text": "Đã tiếp nhận hồ sơ", "portalCode": 2,
                        "agency": "H26.101", "unit": "mot-cua", "handler": "Lê Văn Cường"}]}""";
    static final String RESULT = """
            {"leg": "status", "outcome": "GRANTED", "number": "12/XN-UBND",
             "issuedAt": "2026-08-24T10:00:00+07:00"}""";

    private ProgressExamples() {}
}
