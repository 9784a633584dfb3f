package vn.motcua.procedure.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.motcua.events.CheckEvent.Certainty;
import vn.motcua.events.Text;

/**
 * A commune as forms name it, with the agencies that are competent there.
 *
 * @param from its first day, absent if it is older than our data
 * @param to its last day, absent while it exists
 */
public record Area(
        String code,
        Text name,
        LocalDate from,
        LocalDate to,
        List<String> successors,
        String source,
        List<Competence> competent)
        implements Succeeded {
    public Area {
        successors = Objects.requireNonNullElse(successors, List.of());
    }

    /**
     * <i>Thẩm quyền</i>: the role of an agency for a matter in this area, over a period.
     *
     * @param procedure the procedure it is for; absent if for every procedure of the matter
     * @param source the legal basis
     */
    public record Competence(
            Role role,
            String matter,
            String procedure,
            String agency,
            Ground ground,
            LocalDate from,
            LocalDate to,
            String source,
            Certainty certainty)
            implements Dated {
        public Competence {
            role = Objects.requireNonNullElse(role, Role.DECIDE);
            ground = Objects.requireNonNullElse(ground, Ground.LAW);
        }

        public boolean concerns(Role asked, String ofMatter) {
            return role == asked && matter.equals(ofMatter);
        }

        public boolean isFor(String asked) {
            return procedure == null || procedure.equals(asked);
        }
    }

    public enum Role {
        RECEIVE,
        DECIDE,
        COORDINATE,
        /** <i>Kiểm soát thủ tục hành chính</i>. */
        CONTROL;

        /** Deciding and controlling each have one focal point at a time. */
        public boolean exclusive() {
            return this == DECIDE || this == CONTROL;
        }
    }

    /** The ground of a competence. */
    public enum Ground {
        LAW,
        /** <i>Phân cấp</i>. */
        DECENTRALISATION,
        /** <i>Ủy quyền</i>. */
        AUTHORISATION
    }

    /** The holders of its code and itself, oldest first. It replaces the holder that began on the same day. */
    public List<Area> among(List<Area> holders) {
        var others = holders.stream().filter(holder -> !Objects.equals(holder.from, from));
        return Stream.concat(others, Stream.of(this))
                .sorted(Comparator.comparing(Area::from, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    /** The rows for the procedure itself; if there are none, the rows for its matter. */
    public List<Competence> competent(Role role, String matter, String procedure, LocalDate day) {
        var rows = competent.stream()
                .filter(row -> row.concerns(role, matter) && row.isFor(procedure) && row.covers(day))
                .toList();
        var own = rows.stream().filter(row -> row.procedure() != null).toList();
        return own.isEmpty() ? rows : own;
    }
}
