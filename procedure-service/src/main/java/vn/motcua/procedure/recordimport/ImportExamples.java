package vn.motcua.procedure.recordimport;

/** The examples in the API's document. */
final class ImportExamples {
    static final String FILE = """
            {"name": "CSDL quốc gia, cấp xã, 11/2026"}""";
    static final String LINE = """
            {"MATTHC": "1.000656", "TENTTHC": "Đăng ký khai tử", "CAPTHUCHIEN": ["Cấp xã"], "SOQUYETDINH": "163/QĐ-BTP"}
            """;
    static final String DRAFT = """
            {"name": {"vi": "Đăng ký khai tử", "en": "Registration of a death"}}""";
    static final String ANSWER = """
            {"change": {"code": "G15-HT", "en": "Civil status"}}""";
    static final String TAKE = """
            {"decision": "0199a2cf-8aa4-7369-b768-1ae2dd03a398", "keep": ["form", "process", "filing", "keeping"]}""";

    static final String TAKE_MANY = """
            {"decision": "0199a2cf-8aa4-7369-b768-1ae2dd03a398", "keep": ["form", "process"], "heaviest": "CONFIRM",
             "accept": ["copies-none"], "byRule": ["CODES", "ENGLISH", "NO_LIMIT"], "fill": {"limit": {"mode": "NEXT_DAY"}}, "from": 1}""";

    private ImportExamples() {}
}
