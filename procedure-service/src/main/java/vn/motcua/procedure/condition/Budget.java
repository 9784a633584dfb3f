package vn.motcua.procedure.condition;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.runtime.CelEvaluationListener;
import java.util.Collection;

/**
 * The limit on the cost of one evaluation. Each node of the expression costs a unit each time it is evaluated, and one more for
 * every 16 characters or members of a call's result. CEL's own limits bound the text of an expression and its iterations, but
 * neither the work within one of them nor the memory it takes.
 */
final class Budget implements CelEvaluationListener {
    /** The most expensive expression of the catalogue costs about twenty. */
    static final int UNITS = 50_000;

    private static final int SIZE_OF_A_UNIT = 16;

    private int left = UNITS;

    @Override
    public void callback(CelExpr expression, Object value) {
        left -= 1 + (expression.exprKind().getKind() == Kind.CALL ? size(value) / SIZE_OF_A_UNIT : 0);
        if (left < 0) {
            throw new Exhausted();
        }
    }

    private static int size(Object value) {
        return switch (value) {
            case CharSequence text -> text.length();
            case Collection<?> members -> members.size();
            case null, default -> 0;
        };
    }

    static final class Exhausted extends RuntimeException {
        Exhausted() {
            super("an expression costs too much", null, false, false);
        }
    }
}
