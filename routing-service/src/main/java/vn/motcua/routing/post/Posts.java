package vn.motcua.routing.post;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.motcua.events.CaseStatus.Handler;
import vn.motcua.events.PostRole;

/** The posts that one official holds at an instant. */
public record Posts(String officer, List<Assignment> held) {
    public Set<String> agencies() {
        return held.stream().map(Assignment::agency).collect(Collectors.toSet());
    }

    /** The official in a post of that role, if they hold one there. */
    public Optional<Handler> as(PostRole role, String agency, String unit) {
        return first(agency, unit, post -> post.role() == role);
    }

    /** The official as a head of the unit, or as the person who signs for the agency. */
    public Optional<Handler> asHead(String agency, String unit) {
        return first(agency, unit, post -> post.isHead() || post.role() == PostRole.APPROVER);
    }

    private Optional<Handler> first(String agency, String unit, Predicate<Assignment> wanted) {
        return held.stream()
                .filter(post -> post.covers(agency, unit))
                .filter(wanted)
                .findFirst()
                .map(Assignment::handler);
    }
}
