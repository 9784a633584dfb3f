package vn.motcua.procedure.exporting;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.events.Language;
import vn.motcua.events.Messages;
import vn.motcua.events.Text;
import vn.motcua.procedure.catalogue.Fee;
import vn.motcua.procedure.catalogue.LimitRule;
import vn.motcua.procedure.catalogue.ProcedureRow;
import vn.motcua.procedure.catalogue.Provisions;
import vn.motcua.procedure.catalogue.Provisions.Way;

/** A column of the exported table. */
record Column(Text title, BiFunction<ProcedureRow, Provisions, Text> value) {
    static final List<Column> ALL = List.of(
            same(Messages.of("column.code"), (row, _) -> row.code()),
            new Column(Messages.of("column.name"), (_, provisions) -> provisions.name()),
            new Column(
                    Messages.of("column.field"),
                    (_, provisions) -> provisions.field().name()),
            same(Messages.of("column.levels"), (_, provisions) -> joined(provisions.levels())),
            same(Messages.of("column.who-may-apply"), (_, provisions) -> joined(provisions.audience())),
            same(Messages.of("column.channels"), (_, provisions) -> joined(provisions.channels())),
            same(
                    Messages.of("column.online"),
                    (_, provisions) -> provisions.filing().online().name()),
            same(
                    Messages.of("column.limits"),
                    (_, provisions) -> joined(ways(provisions)
                            .map(Way::limit)
                            .filter(Objects::nonNull)
                            .map(Column::limit))),
            same(
                    Messages.of("column.fees"),
                    (_, provisions) -> joined(
                            ways(provisions).flatMap(way -> way.fees().stream()).map(Column::fee))),
            new Column(
                    Messages.of("column.documents"),
                    (_, provisions) -> texts(provisions.documents().stream().map(Provisions.RequiredDocument::name))),
            same(Messages.of("column.basis"), (_, provisions) -> String.join("; ", provisions.basis())),
            same(Messages.of("column.force-from"), (row, _) -> row.validFrom().toString()),
            same(Messages.of("column.force"), (row, _) -> Objects.toString(row.validTo(), "")));

    String title(Language language) {
        return title.in(language);
    }

    String value(ProcedureRow row, Provisions provisions, Language language) {
        return value.apply(row, provisions).in(language);
    }

    private static Column same(Text message, BiFunction<ProcedureRow, Provisions, String> value) {
        return new Column(message, (row, provisions) -> {
            var text = value.apply(row, provisions);
            return new Text(text, text);
        });
    }

    private static Stream<Way> ways(Provisions provisions) {
        return provisions.caseTypes().stream().flatMap(type -> type.ways().stream());
    }

    private static String limit(LimitRule limit) {
        return limit.value() + " " + limit.unit();
    }

    private static String fee(Fee fee) {
        return fee.code() + " " + (fee.amount() == null ? fee.formula() : fee.amount());
    }

    private static Text texts(Stream<Text> texts) {
        var all = texts.toList();
        return new Text(
                all.stream().map(Text::vi).collect(Collectors.joining("; ")),
                all.stream().map(Text::en).collect(Collectors.joining("; ")));
    }

    private static String joined(Collection<? extends Enum<?>> values) {
        return joined(values.stream().map(Enum::name).sorted());
    }

    private static String joined(Stream<String> values) {
        return values.distinct().collect(Collectors.joining("; "));
    }
}
