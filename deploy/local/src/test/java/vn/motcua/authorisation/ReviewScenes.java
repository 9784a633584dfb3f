package vn.motcua.authorisation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.motcua.authorisation.Scene.Subject;
import vn.motcua.demo.client.City;
import vn.motcua.demo.client.ReviewDesk;
import vn.motcua.local.Service;

/** How the rows of the yearly reviews are tried. */
final class ReviewScenes {
    private static final String PLANS = "/v1/review-plans";
    private static final String REVIEW = PLANS + "/{id}/reviews/{code}";
    private static final String CODE = "1.004873";
    private static final String DRAFT = " – a draft of a plan";
    private static final String APPROVED = " – an approved plan";

    private final ReviewDesk desk;

    private ReviewScenes(ReviewDesk desk) {
        this.desk = desk;
    }

    static Map<String, Scene> of(City city) {
        var scenes = new HashMap<String, Scene>();
        var own = new ReviewScenes(city.control().reviews());
        own.planning(scenes);
        own.reading(scenes);
        own.reviewing(scenes);
        return scenes;
    }

    private void planning(Map<String, Scene> scenes) {
        scenes.put(
                "POST " + PLANS + " – a year's plan",
                Scene.command(
                        () -> Subject.of("authority", UUID.randomUUID()),
                        (subject, column) -> Call.post(PLANS, plan(subject.get("authority") + column))
                                .keyed(),
                        subject -> State.ask(
                                Service.PROCEDURE,
                                "select count(*)::text from review_plan where authority like '"
                                        + subject.get("authority") + "%'")));
        scenes.put(
                "PUT " + PLANS + "/{id}" + DRAFT,
                changing(
                        this::drafted,
                        subject -> Call.put(
                                        path(subject), plan(UUID.randomUUID().toString()))
                                .ifMatch("*")));
        var approve = changing(
                this::drafted, subject -> Call.post(path(subject) + "/approve").ifMatch("*"));
        scenes.put("POST " + PLANS + "/{id}/approve" + DRAFT, approve.with("controller", "controller-2"));
        scenes.put("POST " + PLANS + "/{id}/approve – a draft of the controller's own plan", approve);
        scenes.put(
                "POST " + PLANS + "/{id}/close" + APPROVED,
                changing(
                        this::approved,
                        subject -> Call.post(path(subject) + "/close").ifMatch("*")));
    }

    private void reading(Map<String, Scene> scenes) {
        var draft = Shared.once(this::drafted);
        scenes.put(
                "GET " + PLANS + DRAFT,
                Scene.list(draft, subject -> Call.get(PLANS + "?limit=100"), subject -> subject.get("id")));
        scenes.put("GET " + PLANS + "/{id}" + DRAFT, Scene.read(draft, subject -> Call.get(path(subject))));
        var approved = Shared.once(this::approved);
        for (var rest : List.of("/report", "/reviews")) {
            scenes.put(
                    "GET " + PLANS + "/{id}" + rest + APPROVED,
                    Scene.read(approved, subject -> Call.get(path(subject) + rest)));
        }
        for (var rest : List.of("", "/cost-proposal")) {
            scenes.put(
                    "GET " + REVIEW + rest + APPROVED,
                    Scene.read(approved, subject -> Call.get(review(subject) + rest)));
        }
    }

    private void reviewing(Map<String, Scene> scenes) {
        scenes.put(
                "PUT " + REVIEW + APPROVED,
                changing(
                        this::approved,
                        subject -> Call.put(review(subject), found()).ifMatch("*")));
        scenes.put(
                "POST " + REVIEW + "/conclude – a review that is written",
                changing(
                        this::written,
                        subject -> Call.post(review(subject) + "/conclude").ifMatch("*")));
        scenes.put(
                "POST " + REVIEW + "/reopen – a concluded review",
                changing(
                        this::concluded,
                        subject -> Call.post(review(subject) + "/reopen", Map.of("reason", "thử quyền"))
                                .ifMatch("*")));
        scenes.put(
                "PUT " + REVIEW + "/links – a concluded review",
                changing(
                        this::concluded,
                        subject -> Call.put(review(subject) + "/links", Map.of("links", List.of()))
                                .ifMatch("*")));
    }

    private static Scene changing(Supplier<Subject> make, Function<Subject, Call> call) {
        return Scene.command(
                make, (subject, column) -> call.apply(subject), subject -> State.ofReviews(subject.get("id")));
    }

    private Subject drafted() {
        return Subject.of("id", desk.draft(plan(UUID.randomUUID().toString())));
    }

    private Subject approved() {
        var drafted = drafted();
        desk.approve(drafted.get("id")).expect(200);
        return drafted;
    }

    private Subject written() {
        var approved = approved();
        desk.write(approved.get("id"), CODE, found()).expect(200);
        return approved;
    }

    private Subject concluded() {
        var written = written();
        desk.conclude(written.get("id"), CODE).expect(200);
        return written;
    }

    private static Map<String, Object> plan(String authority) {
        return ReviewDesk.plan(2026, authority, CODE);
    }

    private static Map<String, Object> found() {
        return ReviewDesk.found(20_000, 5_000, 100, "AMEND");
    }

    private static String path(Subject subject) {
        return PLANS + "/" + subject.get("id");
    }

    private static String review(Subject subject) {
        return path(subject) + "/reviews/" + CODE;
    }
}
