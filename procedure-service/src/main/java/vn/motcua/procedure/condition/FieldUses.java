package vn.motcua.procedure.condition;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.motcua.procedure.form.FormFields;

/** Finds the fields that an expression reads: {@code form.a.b}, {@code has(form.a)}, {@code form["a"]}, {@code form.list[0].a}. */
final class FieldUses {
    private static final Set<String> COMPARISONS = Set.of("_==_", "_!=_", "@in");
    private static final String INDEX = "_[_]";

    private FieldUses() {}

    static List<FieldUse> in(CelNavigableExpr root) {
        return root.allNodes()
                .filter(node ->
                        node.parent().flatMap(parent -> path(parent.expr())).isEmpty())
                .flatMap(node -> path(node.expr()).map(path -> new FieldUse(path, comparedWith(node))).stream())
                .toList();
    }

    private static Optional<List<String>> path(CelExpr expression) {
        return switch (expression.getKind()) {
            case IDENT -> Optional.of(List.of(expression.ident().name()));
            case SELECT ->
                path(expression.select().operand())
                        .map(path -> with(path, expression.select().field()));
            case CALL -> expression.call().function().equals(INDEX) ? indexed(expression.call()) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<List<String>> indexed(CelExpr.CelCall call) {
        var index = call.args().getLast();
        if (index.getKind() != Kind.CONSTANT) {
            return Optional.empty();
        }
        var name = text(index).orElse(FormFields.ITEM);
        return path(call.args().getFirst()).map(path -> with(path, name));
    }

    private static List<String> with(List<String> path, String name) {
        var longer = new ArrayList<>(path);
        longer.add(name);
        return longer;
    }

    private static List<String> comparedWith(CelNavigableExpr node) {
        return node
                .parent()
                .map(CelNavigableExpr::expr)
                .filter(parent -> parent.getKind() == Kind.CALL
                        && COMPARISONS.contains(parent.call().function()))
                .stream()
                .flatMap(comparison -> comparison.call().args().stream())
                .flatMap(FieldUses::texts)
                .toList();
    }

    private static Stream<String> texts(CelExpr expression) {
        return expression.getKind() == Kind.LIST
                ? expression.list().elements().stream().flatMap(element -> text(element).stream())
                : text(expression).stream();
    }

    private static Optional<String> text(CelExpr expression) {
        return expression.getKind() == Kind.CONSTANT && expression.constant().getKind() == CelConstant.Kind.STRING_VALUE
                ? Optional.of(expression.constant().stringValue())
                : Optional.empty();
    }
}
