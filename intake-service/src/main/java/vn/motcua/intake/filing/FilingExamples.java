package vn.motcua.intake.filing;

/** Examples for the API's description. The people are invented. */
final class FilingExamples {
    static final String CITIZEN = """
            {"procedure": "1.004873",
             "receivedAt": {"agency": "H26.101", "unit": "mot-cua"},
             "owner": {"kind": "CITIZEN", "name": "Nguyễn Văn An", "personalNumber": "001090000001"},
             "contact": {"name": "Nguyễn Văn An", "email": "an@example.vn", "phone": "0912345678", "language": "vi"},
             "form": {"residenceCommune": "cau-giay", "maritalStatus": "SINGLE", "purpose": "Kết hôn"}}""";
    static final String CONTACT = """
            {"name": "Nguyễn Văn An", "email": "an@example.vn", "phone": "0912345678", "language": "vi"}""";
    static final String OPENED = """
            {"id": "0198d3a0-7c00-7000-8000-000000000001", "state": "DRAFT", "procedure": "1.004873",
             "receivedAt": {"agency": "H26.101", "unit": "mot-cua"}, "createdAt": "2026-08-20T14:50:00+07:00"}""";

    private FilingExamples() {}
}
