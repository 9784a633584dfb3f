package vn.motcua.procedure.drafting;

/** Examples for the API's document. */
final class DecisionExamples {
    static final String HEADING = """
            {"number": "3582/QĐ-UBND", "authority": "UBND thành phố Hà Nội", "level": "PROVINCE", "dated": "2026-08-20",
             "signer": "Phó Chủ tịch Vũ Thu Hà", "effectiveOn": "2026-09-01", "basis": ["NĐ 301/2026/NĐ-CP"],
             "lawEffectiveOn": "2026-09-01"}""";
    static final String LINE = """
            {"action": "ABOLISH", "code": "2.001023"}""";

    private DecisionExamples() {}
}
