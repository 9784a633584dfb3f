package vn.motcua.playbook;

import java.util.List;
import java.util.Map;
import vn.motcua.local.Service;
import vn.motcua.playbook.client.Answer;
import vn.motcua.playbook.client.Call;
import vn.motcua.playbook.client.City;

/** A yearly review plan and its reviews. One official of procedure control writes the plan, another approves it. */
public final class ReviewPlan extends Play<ReviewPlan> {
    private final Map<String, Object> plan;

    /** @param codes of the procedures to be reviewed; commands concern the first until {@link #of} selects another */
    public ReviewPlan(City city, String authority, String... codes) {
        super(city, Hand.firm());
        plan = plan(authority, List.of(codes));
        know("code", codes[0]);
        know("authority", authority);
    }

    public ReviewPlan of(String code) {
        know("code", code);
        return this;
    }

    private static Map<String, Object> plan(String authority, List<String> codes) {
        var procedures = codes.stream()
                .map(code -> Map.of("code", code, "due", "2026-10-31", "responsible", "Sở Tư pháp"))
                .toList();
        var group = Map.of("name", "Hộ tịch", "theme", "Giấy tờ đã có trong cơ sở dữ liệu", "procedures", procedures);
        return Map.of("year", 2026, "authority", authority, "groups", List.of(group));
    }

    Map<String, Object> plan() {
        return plan;
    }

    /** The findings of a review of a procedure whose only cost is a fee. @param before fee per case, in đồng */
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

    /** Links the review's proposal to the line of a decision that it led to. */
    public static Map<String, Object> link(Decision decision, String line) {
        return Map.of("links", List.of(Map.of("proposal", "1", "decision", decision.known("id"), "line", line)));
    }

    public Answer costProposal() {
        return read("/reviews/{code}/cost-proposal");
    }

    public Answer report() {
        return read("/report");
    }

    private Answer read(String rest) {
        return city().send(Decision.AUTHOR, Service.PROCEDURE, Call.get(fill("/v1/review-plans/{id}" + rest)))
                .expect(200);
    }

    /** There is one review per procedure. */
    @Override
    protected String about(Row<ReviewPlan> row) {
        return row.follows(ReviewRow.APPROVE) ? row.name() + " " + known("code") : row.name();
    }

    @Override
    protected ReviewPlan self() {
        return this;
    }
}
