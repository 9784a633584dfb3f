package vn.motcua.procedure.decision;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.procedure.catalogue.Agency;
import vn.motcua.procedure.catalogue.Area;
import vn.motcua.procedure.catalogue.CalendarYear;
import vn.motcua.procedure.catalogue.CodeList;
import vn.motcua.procedure.catalogue.LawPeriod;
import vn.motcua.procedure.catalogue.Provisions;
import vn.motcua.procedure.catalogue.SearchWords;

/** One thing that a decision orders (NĐ 63/2010/NĐ-CP Art. 14), or one piece of the law around the procedures. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "action")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Line.New.class, name = "NEW"),
    @JsonSubTypes.Type(value = Line.Amend.class, name = "AMEND"),
    @JsonSubTypes.Type(value = Line.Replace.class, name = "REPLACE"),
    @JsonSubTypes.Type(value = Line.Abolish.class, name = "ABOLISH"),
    @JsonSubTypes.Type(value = Line.SetAgency.class, name = "AGENCY"),
    @JsonSubTypes.Type(value = Line.SetArea.class, name = "AREA"),
    @JsonSubTypes.Type(value = Line.SetCalendar.class, name = "CALENDAR"),
    @JsonSubTypes.Type(value = Line.SetParameter.class, name = "PARAMETER"),
    @JsonSubTypes.Type(value = Line.SetWords.class, name = "WORDS"),
    @JsonSubTypes.Type(value = Line.SetList.class, name = "LIST")
})
public sealed interface Line {
    /** The procedure versions that it begins. */
    default List<Prescribed> begins() {
        return List.of();
    }

    /** Codes of the procedures whose versions it ends. */
    default List<String> ends() {
        return List.of();
    }

    /**
     * The numbers of other decisions that begin a version on the same day, which this line knowingly ends before it takes effect.
     * Absent if there are none.
     */
    default List<String> supersedes() {
        return null;
    }

    /** Codes of all procedures that it concerns. */
    default Set<String> codes() {
        return Stream.concat(ends().stream(), begins().stream().map(Prescribed::code))
                .collect(Collectors.toSet());
    }

    record Prescribed(String code, Provisions provisions) {}

    /** <i>Mới ban hành</i>. */
    record New(String code, Provisions provisions) implements Line {
        @Override
        public List<Prescribed> begins() {
            return List.of(new Prescribed(code, provisions));
        }
    }

    /** <i>Sửa đổi, bổ sung</i>. */
    record Amend(String code, Provisions provisions, List<String> supersedes) implements Line {
        @Override
        public List<Prescribed> begins() {
            return List.of(new Prescribed(code, provisions));
        }

        @Override
        public List<String> ends() {
            return List.of(code);
        }
    }

    /** <i>Thay thế</i>: some old procedures by some new ones. */
    record Replace(List<String> replaced, List<Prescribed> by, List<String> supersedes) implements Line {
        public Replace {
            replaced = Objects.requireNonNullElse(replaced, List.of());
            by = Objects.requireNonNullElse(by, List.of());
        }

        @Override
        public List<Prescribed> begins() {
            return by;
        }

        @Override
        public List<String> ends() {
            return replaced;
        }
    }

    /** <i>Bãi bỏ</i>. */
    record Abolish(String code, List<String> supersedes) implements Line {
        @Override
        public List<String> ends() {
            return List.of(code);
        }
    }

    record SetAgency(Agency agency) implements Line {}

    record SetArea(Area area) implements Line {}

    record SetCalendar(CalendarYear calendar) implements Line {}

    record SetParameter(String name, List<LawPeriod> periods) implements Line {}

    record SetWords(SearchWords words) implements Line {}

    record SetList(CodeList list) implements Line {}
}
