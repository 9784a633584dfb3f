package vn.motcua.procedure.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.motcua.events.CheckEvent.Certainty;
import vn.motcua.events.Text;

/** A commune as forms name it, with the agencies that are competent there. */
public record Area(String code, Text name, List<Competence> competent) {
    /** <i>Thẩm quyền</i>: which agency settles a matter here, from when to when. */
    public record Competence(
            String matter, String agency, LocalDate from, LocalDate to, String source, Certainty certainty)
            implements Dated {}

    public Optional<Competence> competentFor(String matter, LocalDate day) {
        return competent.stream()
                .filter(row -> row.matter().equals(matter) && row.covers(day))
                .findFirst();
    }
}
