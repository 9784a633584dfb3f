package vn.motcua.playbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.local.Service;
import vn.motcua.playbook.client.Call;
import vn.motcua.playbook.client.City;

/** A decision that announces procedures. One official of procedure control drafts it, another approves it. */
public final class Decision extends Play<Decision> {
    public static final String AUTHOR = "controller";
    public static final String APPROVER = "controller-2";

    private final Map<String, Object> heading;
    private final Map<String, Object> lines = new LinkedHashMap<>();
    private final List<String> written = new ArrayList<>();

    /** @param heading {@link Provisions#heading} */
    public Decision(City city, Map<String, Object> heading) {
        this(city, Hand.firm(), heading);
    }

    public Decision(City city, Hand<Decision> hand, Map<String, Object> heading) {
        super(city, hand);
        this.heading = heading;
        know("key", "1");
    }

    /** Adds a line under the next number. */
    public Decision line(Map<String, Object> line) {
        lines.put(String.valueOf(lines.size() + 1), line);
        return this;
    }

    public String number() {
        return String.valueOf(heading.get("number"));
    }

    Map<String, Object> heading() {
        return heading;
    }

    int lines() {
        return lines.size();
    }

    /** The next line that is not written yet. */
    Object nextLine() {
        var key = lines.keySet().stream()
                .filter(each -> !written.contains(each))
                .findFirst()
                .orElse("1");
        written.add(key);
        know("key", key);
        return lines.get(key);
    }

    /** DRAFT, SUBMITTED, PUBLISHED or DISCARDED. */
    public String state() {
        return that("").answer(this, AUTHOR).text("/state");
    }

    static Look<Decision> that(String state) {
        return new Look<>(
                "the decision " + state,
                Service.PROCEDURE,
                decision -> Call.get(decision.fill("/v1/drafts/{id}")),
                (_, answer) -> answer.text("/state").equals(state));
    }

    @Override
    protected Decision self() {
        return this;
    }
}
