package vn.motcua.partner.agency;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.motcua.partner.http.Problem;
import vn.motcua.partner.journal.Journal;

/** All packages of all systems; changes are on disk when a method returns. */
final class Packages implements Closeable {
    private final Map<Key, AgencyPackage> packages = new LinkedHashMap<>();
    private final Map<String, Mode> modes = new HashMap<>();
    private final Mode usualMode;
    private final Journal<Entry> journal;

    private Packages(Path file, Mode usualMode) throws IOException {
        this.usualMode = usualMode;
        this.journal = Journal.open(file, Entry.class, this::apply);
    }

    static Packages open(Path directory, Mode usualMode) throws IOException {
        return new Packages(directory.resolve("systems.jsonl"), usualMode);
    }

    synchronized Mode mode(String system) {
        return modes.getOrDefault(system, usualMode);
    }

    synchronized void set(String system, Mode mode) {
        write(new Entry.ModeSet(system, mode));
    }

    /** Accepts a package once: the same packageId again gets the first answer again, and a higher revision takes the place of the file. */
    synchronized AgencyPackage.Receipt take(Key key, int revision, JsonNode content, String at, String dueAt) {
        var known = packages.get(key);
        if (known == null) {
            write(new Entry.PackageReceived(key.system(), key.packageId(), at, nextCode(key, at), dueAt, content));
        } else if (revision > known.revision()) {
            write(new Entry.PackageRevised(key.system(), key.packageId(), at, content));
        } else {
            var same = known.content().equals(content);
            write(new Entry.PackageRepeated(key.system(), key.packageId(), at, same));
        }
        return packages.get(key).receipt();
    }

    /** The applicant has withdrawn, so work on the package ends. Repeated calls have no further effect. */
    synchronized AgencyPackage.View withdraw(Key key, String at) {
        if (!find(key).isWithdrawn()) {
            write(new Entry.PackageWithdrawn(key.system(), key.packageId(), at));
        }
        return view(key);
    }

    synchronized boolean isWithdrawn(Key key) {
        return find(key).isWithdrawn();
    }

    /**
     * Records a message about the package before it is sent.
     *
     * @return the message with its position among the package's messages
     */
    synchronized Slot prepare(Key key, Function<AgencyPackage, Message> writer) {
        var about = find(key);
        var slot = new Slot(key, about.nextPosition(), writer.apply(about));
        write(new Entry.MessagePrepared(key.system(), key.packageId(), slot.message()));
        return slot;
    }

    /** The same, unless a message of this kind is already recorded. */
    synchronized Optional<Slot> prepareOnce(Key key, Message.Kind kind, Function<AgencyPackage, Message> writer) {
        return find(key).has(kind) ? Optional.empty() : Optional.of(prepare(key, writer));
    }

    synchronized void tried(Slot slot, Attempt attempt) {
        var key = slot.key();
        write(new Entry.MessageTried(key.system(), key.packageId(), slot.position(), attempt));
    }

    synchronized AgencyPackage.View view(Key key) {
        return find(key).view();
    }

    synchronized List<Key> keys() {
        return List.copyOf(packages.keySet());
    }

    /** Recorded messages that routing has neither accepted nor refused. */
    synchronized List<Slot> unsettled() {
        var unsettled = new ArrayList<Slot>();
        packages.forEach((key, about) -> {
            var sent = about.view().sent();
            for (int position = 0; position < sent.size(); position++) {
                if (sent.get(position).attempts().stream().noneMatch(Attempt::settles)) {
                    unsettled.add(new Slot(key, position, sent.get(position).message()));
                }
            }
        });
        return unsettled;
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }

    private AgencyPackage find(Key key) {
        return Optional.ofNullable(packages.get(key)).orElseThrow(() -> Problem.notFound("Package " + key.packageId()));
    }

    /** A number as a foreign system would give it: police-residence-system's first of 2026 is PRS-2026-000001. */
    private String nextCode(Key key, String at) {
        var initials = new StringBuilder();
        for (var word : key.system().split("-")) {
            initials.append(word, 0, Math.min(1, word.length()));
        }
        var count = packages.keySet().stream()
                .filter(each -> each.system().equals(key.system()))
                .count();
        return "%s-%s-%06d".formatted(initials.toString().toUpperCase(Locale.ROOT), at.substring(0, 4), count + 1);
    }

    private void write(Entry entry) {
        journal.append(entry);
        apply(entry);
    }

    private void apply(Entry entry) {
        switch (entry) {
            case Entry.ModeSet set -> modes.put(set.system(), set.mode());
            case Entry.PackageReceived received ->
                packages.put(new Key(received.system(), received.packageId()), new AgencyPackage(received));
            case Entry.PackageRepeated repeat ->
                about(repeat.system(), repeat.packageId()).repeated(repeat);
            case Entry.PackageRevised revised ->
                about(revised.system(), revised.packageId()).revised(revised);
            case Entry.PackageWithdrawn withdrawn ->
                about(withdrawn.system(), withdrawn.packageId()).withdrawn(withdrawn.at());
            case Entry.MessagePrepared prepared ->
                about(prepared.system(), prepared.packageId()).prepared(prepared.message());
            case Entry.MessageTried tried ->
                about(tried.system(), tried.packageId()).tried(tried.position(), tried.attempt());
        }
    }

    private AgencyPackage about(String system, String packageId) {
        return packages.get(new Key(system, packageId));
    }

    record Key(String system, String packageId) {}

    /** A message and its position. */
    record Slot(Key key, int position, Message message) {}
}
