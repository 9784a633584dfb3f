package vn.motcua.demo.client;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Procedure control at its yearly reviews: one of them plans and writes, the other approves the plan. */
public final class ReviewDesk {
    private static final String PLANS = "/v1/review-plans";

    private final Api author;
    private final Api approver;

    ReviewDesk(Api author, Api approver) {
        this.author = author;
        this.approver = approver;
    }

    /** Of one group. */
    public static Map<String, Object> plan(int year, String authority, String... codes) {
        var procedures = List.of(codes).stream()
                .map(code -> Map.of("code", code, "due", year + "-10-31", "responsible", "Sở Tư pháp"))
                .toList();
        var group = Map.of("name", "Hộ tịch", "theme", "Giấy tờ đã có trong cơ sở dữ liệu", "procedures", procedures);
        return Map.of("year", year, "authority", authority, "groups", List.of(group));
    }

    /** What a review found, for a case that costs nothing but a fee. */
    public static Map<String, Object> found(long before, long after, long cases, String proposal) {
        var finding = Map.of("judgement", "PARTLY_MET", "text", "Dữ liệu đã có trong cơ sở dữ liệu hộ tịch điện tử.");
        return Map.of(
                "findings", Map.of("necessity", finding, "reasonableness", finding, "legality", finding),
                "before", sheet(before, cases),
                "after", sheet(after, cases),
                "proposals", List.of(Map.of("key", "1", "kind", proposal, "text", "Bỏ giấy tờ đã có dữ liệu")));
    }

    private static Map<String, Object> sheet(long fee, long cases) {
        return Map.of("activities", List.of(), "fees", List.of(Map.of("name", "Phí", "amount", fee)), "cases", cases);
    }

    /** @return the plan's id */
    public String draft(Map<String, Object> plan) {
        return author.post(PLANS, plan, "Idempotency-Key", UUID.randomUUID().toString())
                .expect(201)
                .text("/id");
    }

    public Answer approve(String plan) {
        return approve(approver, plan);
    }

    /** The author's attempt to approve it alone. */
    public Answer approveOwn(String plan) {
        return approve(author, plan);
    }

    private Answer approve(Api who, String plan) {
        return who.post(PLANS + "/" + plan + "/approve", null, "If-Match", version(PLANS + "/" + plan));
    }

    public Answer write(String plan, String code, Map<String, Object> found) {
        return author.put(review(plan, code), found, "If-Match", version(review(plan, code)));
    }

    public Answer conclude(String plan, String code) {
        return author.post(review(plan, code) + "/conclude", null, "If-Match", version(review(plan, code)));
    }

    /** Its proposal led to this line. */
    public Answer link(String plan, String code, String decision, String line) {
        var link = Map.of("proposal", "1", "decision", decision, "line", line);
        return author.put(
                review(plan, code) + "/links", Map.of("links", List.of(link)), "If-Match", version(review(plan, code)));
    }

    public Answer costProposal(String plan, String code) {
        return author.get(review(plan, code) + "/cost-proposal").expect(200);
    }

    public Answer report(String plan) {
        return author.get(PLANS + "/" + plan + "/report").expect(200);
    }

    private static String review(String plan, String code) {
        return PLANS + "/" + plan + "/reviews/" + code;
    }

    private String version(String path) {
        return "\"" + author.get(path).expect(200).at("/version").asLong() + "\"";
    }
}
