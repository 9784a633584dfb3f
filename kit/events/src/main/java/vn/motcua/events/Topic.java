package vn.motcua.events;

/** The topics, one per owning service and kind of fact. Their partition count is fixed early: changing it breaks the order by key. */
public enum Topic {
    /** What was filed (intake). Carries personal data: kept 7 days. */
    APPLICATION("motcua.application.v1"),
    /** The legal check of the application (procedure). Carries personal data: kept 7 days. */
    CHECK("motcua.check.v1"),
    /** What the offices did (routing). No personal data. */
    CASE("motcua.case.v1"),
    /** Agencies and calendars (procedure), compacted. */
    LAW("motcua.law.v1"),
    /** Who holds which post (routing), compacted. */
    POST("motcua.post.v1");

    private final String topicName;

    Topic(String topicName) {
        this.topicName = topicName;
    }

    public String topicName() {
        return topicName;
    }
}
