package vn.motcua.intake.application;

import java.nio.charset.StandardCharsets;
import vn.motcua.events.EventJson;
import vn.motcua.events.Submission;

/** One round as it was filed, whole: the history keeps every one. @param note what the applicant wrote to a supplement */
public record Filed(Submission submission, String note) {
    public String json() {
        return new String(EventJson.write(this), StandardCharsets.UTF_8);
    }

    static Filed of(String json) {
        return EventJson.read(json.getBytes(StandardCharsets.UTF_8), Filed.class);
    }
}
