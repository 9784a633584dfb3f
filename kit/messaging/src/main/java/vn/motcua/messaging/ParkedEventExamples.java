package vn.motcua.messaging;

/** Examples for the OpenAPI document. */
final class ParkedEventExamples {
    static final String ID = "0198d3a0-7c00-7000-8000-000000000040";
    static final String PAGE = """
        {"items": [{"id": "0198d3a0-7c00-7000-8000-000000000040", "kind": "GAP", "reason": "waits for sequence 3",
                    "attempts": 1, "parkedAt": "2026-08-20T14:58:00+07:00", "topic": "motcua.case.v1",
                    "eventId": "0198d3a0-7c00-7000-8000-000000000041", "source": "/H26/routing",
                    "type": "vn.motcua.case.accepted.v1", "subject": "0198d3a0-7c00-7000-8000-000000000001",
                    "sequence": 4}]}\
        """;
    static final String REPLAY = """
        {"outcome": "APPLIED"}\
        """;

    static final String DISCARD = """
        {"reason": "Gửi hai lần; sự kiện kia đã có hiệu lực"}\
        """;

    private ParkedEventExamples() {}
}
