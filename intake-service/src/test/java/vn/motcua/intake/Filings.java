package vn.motcua.intake;

/** Bodies of filings, named by their meaning. */
public final class Filings {
    private static final String OWNER = """
            "owner": {"kind": "CITIZEN", "name": "Nguyễn Văn An", "personalNumber": "001090000001"}""";
    private static final String TRANSACTOR = """
            "transactor": {"kind": "CITIZEN", "name": "Lê Thị Bình", "personalNumber": "001190000002"},
            "authority": "Giấy ủy quyền số 12/2026"\
            """;
    private static final String ENTERPRISE = """
            "owner": {"kind": "ENTERPRISE", "name": "Công ty TNHH An Bình", "personalNumber": "0101234567"},
            "transactor": {"kind": "CITIZEN", "name": "Nguyễn Văn An", "personalNumber": "001090000001"},
            "authority": "Giấy ủy quyền số 12/2026"\
            """;
    private static final String REST = """
            "procedure": "1.004873", "receivedAt": {"agency": "H26.101", "unit": "mot-cua"},
            "contact": {"name": "Nguyễn Văn An", "email": "an@example.vn", "language": "en"},
            "form": {"purpose": "Kết hôn", "children": [{"name": "Nguyễn Văn Cường"}]}""";
    private static final String PAYMENT = """
            "payments": [{"item": "LP-01", "amount": 15000, "reference": "PAY-1",
                          "paidAt": "2026-08-20T09:00:00+07:00"}]""";

    private Filings() {}

    /** Nguyễn Văn An for himself. */
    public static String inPerson() {
        return of(OWNER, REST);
    }

    /** Lê Thị Bình for Nguyễn Văn An. */
    public static String byTransactor() {
        return of(OWNER, TRANSACTOR, REST);
    }

    /** Nguyễn Văn An for an enterprise. */
    public static String forEnterprise() {
        return of(ENTERPRISE, REST);
    }

    public static String byPortal(String externalId) {
        return of(OWNER, REST, PAYMENT, "\"assurance\": 3, \"externalId\": \"" + externalId + "\"");
    }

    public static String atCounterOf(String agency) {
        return of(OWNER, TRANSACTOR, REST, PAYMENT).replace("H26.101", agency);
    }

    public static String contact(String email) {
        return "{\"name\": \"Nguyễn Văn An\", \"email\": \"" + email + "\", \"language\": \"vi\"}";
    }

    public static String withForm(String form) {
        return of(OWNER, REST).replaceFirst("\"form\": .*\\}\\]\\}", "\"form\": " + form);
    }

    private static String of(String... parts) {
        return "{" + String.join(",", parts) + "}";
    }
}
