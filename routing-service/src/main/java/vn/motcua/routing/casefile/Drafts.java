package vn.motcua.routing.casefile;

import java.util.List;
import java.util.stream.Stream;
import vn.motcua.events.FormKind;

/** A leg's drafted forms: at most one of each kind. */
record Drafts(List<FormDraft> all) {
    static final Drafts NONE = new Drafts(List.of());

    /** Null if there is none. */
    FormDraft of(FormKind kind) {
        return all.stream().filter(draft -> draft.kind() == kind).findFirst().orElse(null);
    }

    /** It replaces an earlier draft of the same form. */
    Drafts with(FormDraft draft) {
        return new Drafts(Stream.concat(except(draft.kind()), Stream.of(draft)).toList());
    }

    Drafts without(FormKind kind) {
        return new Drafts(except(kind).toList());
    }

    private Stream<FormDraft> except(FormKind kind) {
        return all.stream().filter(draft -> draft.kind() != kind);
    }
}
