package vn.motcua.routing.post;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import vn.motcua.messaging.OneAtATime;
import vn.motcua.messaging.Outbox;

/**
 * Reads the staff list and publishes the changes on {@code motcua.post.v1}. Reading it again changes nothing. Replicas that
 * start together read it one after the other.
 */
@ApplicationScoped
class ImportPosts {
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final Assignments assignments;
    private final Outbox outbox;
    private final OneAtATime oneAtATime;
    private final Optional<Path> file;

    ImportPosts(Assignments assignments, Outbox outbox, OneAtATime oneAtATime, PostSettings settings) {
        this.assignments = assignments;
        this.outbox = outbox;
        this.oneAtATime = oneAtATime;
        this.file = settings.file();
    }

    @Transactional
    void atStart(@Observes StartupEvent start) throws IOException {
        if (file.isEmpty()) {
            Log.warn("No staff list: motcua.posts.file is not set, so nobody may work on a case");
            return;
        }
        var changed = read(file.get());
        Log.infof("Staff list %s: %d assignments changed", file.get().getFileName(), changed);
    }

    int read(Path source) throws IOException {
        var list = YAML.readValue(source.toFile(), PostFile.class);
        var faults = faults(list);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(source + " cannot be used:\n  " + String.join("\n  ", faults));
        }
        oneAtATime.take("the staff list", PATIENCE);
        list.units().forEach(this::take);
        return (int) list.assignments().stream().filter(this::take).count();
    }

    private boolean take(PostFile.Line line) {
        var known = assignments.findById(line.id());
        var post = known == null ? new Assignment(line.id()) : known;
        var changed = post.become(line);
        if (changed) {
            assignments.persist(post);
            outbox.putKeyed(line.id(), post.published());
        }
        return changed;
    }

    private void take(PostFile.UnitLine line) {
        var place = new UnitRule.Place(line.agency(), line.unit());
        var entities = assignments.getEntityManager();
        var known = entities.find(UnitRule.class, place);
        var rule = known == null ? new UnitRule(place) : known;
        rule.allowClaim(line.claim());
        entities.persist(rule);
    }

    private static List<String> faults(PostFile list) {
        var faults = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (var line : list.assignments()) {
            if (line.id() == null || !seen.add(line.id())) {
                faults.add("assignment " + line.id() + ": the id is missing or stands twice");
            }
            if (line.officer() == null || line.agency() == null || line.role() == null || line.from() == null) {
                faults.add("assignment " + line.id() + ": officer, agency, role and from are needed");
            }
            if (line.from() != null && line.to() != null && line.to().isBefore(line.from())) {
                faults.add("assignment " + line.id() + ": ends before it begins");
            }
        }
        return faults;
    }
}
