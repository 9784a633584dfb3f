package vn.motcua.procedure.review;

import static vn.motcua.procedure.decision.DecisionFixtures.author;
import static vn.motcua.procedure.decision.DecisionFixtures.begin;
import static vn.motcua.procedure.decision.DecisionFixtures.heading;
import static vn.motcua.procedure.decision.DecisionFixtures.provisions;
import static vn.motcua.procedure.decision.DecisionFixtures.published;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import vn.motcua.procedure.decision.DecisionFixtures;

/** Plans and reviews as two controllers send them. */
public final class ReviewFixtures {
    public static final String PLANS = "/v1/review-plans";
    private static final AtomicInteger AUTHORITIES = new AtomicInteger();

    private ReviewFixtures() {}

    public static String someAuthority() {
        return "Cơ quan thử " + AUTHORITIES.incrementAndGet();
    }

    /** Procedures in force since 2012, all by one decision. */
    public static void exist(String... codes) {
        var lines = new HashMap<String, Map<String, Object>>();
        Arrays.stream(codes).forEach(code -> lines.put(code, begin("NEW", code, provisions())));
        published(heading("2011-12-20", "2012-01-01"), lines);
    }

    public static Map<String, Object> plan(int year, String authority, List<Map<String, Object>> groups) {
        return Map.of("year", year, "authority", authority, "groups", groups);
    }

    public static Map<String, Object> group(String name, int year, String... codes) {
        return Map.of(
                "name",
                name,
                "theme",
                "Giảm giấy tờ",
                "procedures",
                Arrays.stream(codes)
                        .map(code -> Map.of("code", code, "due", year + "-10-31", "responsible", "Sở Tư pháp"))
                        .toList());
    }

    public static Response draft(Object plan) {
        return author().header("Idempotency-Key", UUID.randomUUID()).body(plan).post(PLANS);
    }

    public static String drafted(Object plan) {
        return draft(plan).then().statusCode(201).extract().path("id");
    }

    public static String approved(int year, String authority, List<Map<String, Object>> groups) {
        var plan = drafted(plan(year, authority, groups));
        planVerb(DecisionFixtures.approver(), plan, "approve").then().statusCode(200);
        return plan;
    }

    /** A plan of one group. */
    public static String approved(int year, String... codes) {
        return approved(year, someAuthority(), List.of(group("Hộ tịch", year, codes)));
    }

    public static Response planVerb(RequestSpecification who, String plan, String verb) {
        return who.header("If-Match", tag(PLANS + "/" + plan)).post(PLANS + "/" + plan + "/" + verb);
    }

    public static String tag(String path) {
        return author().get(path).header("ETag");
    }

    public static String path(String plan, String code) {
        return PLANS + "/" + plan + "/reviews/" + code;
    }

    public static Response write(String plan, String code, Object content) {
        return author().header("If-Match", tag(path(plan, code))).body(content).put(path(plan, code));
    }

    public static Response conclude(String plan, String code) {
        return author().header("If-Match", tag(path(plan, code))).post(path(plan, code) + "/conclude");
    }

    public static Response reopen(String plan, String code) {
        return author().header("If-Match", tag(path(plan, code)))
                .body(Map.of("reason", "Số hồ sơ chưa đúng"))
                .post(path(plan, code) + "/reopen");
    }

    public static Response link(String plan, String code, Object... links) {
        return author().header("If-Match", tag(path(plan, code)))
                .body(Map.of("links", links))
                .put(path(plan, code) + "/links");
    }

    public static Map<String, Object> linkTo(String proposal, String decision, String line) {
        return Map.of("proposal", proposal, "decision", decision, "line", line);
    }

    public static void concluded(String plan, String code, Object content) {
        write(plan, code, content).then().statusCode(200);
        conclude(plan, code).then().statusCode(200);
    }

    public static Map<String, Object> found(Object before, Object after, Object... proposals) {
        var finding = Map.of("judgement", "MET", "text", "Còn cần thiết.");
        var content = new HashMap<String, Object>();
        content.put("findings", Map.of("necessity", finding, "reasonableness", finding, "legality", finding));
        content.put("before", before);
        content.put("proposals", proposals);
        if (after != null) {
            content.put("after", after);
        }
        return content;
    }

    /** A cost sheet with only a fee. */
    public static Map<String, Object> sheet(long fee, long cases) {
        return Map.of(
                "activities", List.of(), "fees", List.of(Map.of("name", "Lệ phí", "amount", fee)), "cases", cases);
    }

    public static Map<String, Object> activity(String hours, Long wage, long other) {
        var activity = new HashMap<String, Object>();
        activity.put("name", "Chuẩn bị và nộp hồ sơ");
        activity.put("people", 1);
        activity.put("hours", new BigDecimal(hours));
        activity.put("other", other);
        if (wage != null) {
            activity.put("wage", wage);
        }
        return activity;
    }

    public static Map<String, Object> proposal(String key, String kind) {
        return Map.of("key", key, "kind", kind, "text", "Bỏ giấy tờ đã có dữ liệu");
    }
}
