package vn.motcua.intake.application;

import java.nio.charset.StandardCharsets;
import vn.motcua.events.EventJson;
import vn.motcua.events.Submission;

/** One complete round as it was filed; the history keeps every round. @param note the applicant's text to a supplement */
public record Filed(Submission submission, String note) {
    public String json() {
        return new String(EventJson.write(this), StandardCharsets.UTF_8);
    }

    static Filed of(String json) {
        return EventJson.read(json.getBytes(StandardCharsets.UTF_8), Filed.class);
    }
}
