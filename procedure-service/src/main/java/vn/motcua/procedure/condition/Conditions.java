package vn.motcua.procedure.condition;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.types.CelType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime.Program;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The catalogue's expressions (CEL) over {@code form}, {@code channel} and {@code filedOn}. Size, depth, iterations and cost ({@link Budget}) are
 * bounded, because forms come from strangers. CEL has no loops, no input and no output. Patterns belong in the form schema:
 * {@code matches} is refused, because its pattern could come from the form.
 */
@ApplicationScoped
public class Conditions {
    private static final CelOptions LIMITS = CelOptions.current()
            .maxExpressionCodePointSize(2_000)
            .maxParseRecursionDepth(32)
            .comprehensionMaxIterations(1_000)
            .build();

    /** The day of filing as ISO 8601 has it, so that it can be compared with a date of the form. */
    public static final String FILED_ON = "filedOn";

    private final Cel conditions = cel(SimpleType.BOOL);
    private final Cel formulas = cel(SimpleType.INT);
    private final Cache<String, Program> compiledConditions =
            Caffeine.newBuilder().maximumSize(2_000).build();
    private final Cache<String, Program> compiledFormulas =
            Caffeine.newBuilder().maximumSize(500).build();

    /** The compiler's message about a faulty condition; empty if the condition is correct. */
    public Optional<String> faultInCondition(String expression) {
        return fault(conditions, expression);
    }

    public Optional<String> faultInFormula(String expression) {
        return fault(formulas, expression);
    }

    /** The fields that an expression without faults reads. */
    public List<FieldUse> uses(String expression) {
        try {
            return FieldUses.in(
                    CelNavigableAst.fromAst(conditions.parse(expression).getAst())
                            .getRoot());
        } catch (CelValidationException e) {
            throw new IllegalArgumentException("no expression: " + expression, e);
        }
    }

    /** A null expression always holds. Empty if the form does not allow an answer (a field is absent, or a text in place of a number). */
    public Optional<Boolean> holds(String expression, Map<String, Object> variables) {
        if (expression == null) {
            return Optional.of(true);
        }
        var program = compiledConditions.get(expression, text -> compile(conditions, text));
        return evaluate(program, variables, Boolean.class);
    }

    public Optional<Long> amount(String formula, Map<String, Object> variables) {
        return evaluate(compiledFormulas.get(formula, text -> compile(formulas, text)), variables, Long.class);
    }

    private static <T> Optional<T> evaluate(Program program, Map<String, Object> variables, Class<T> type) {
        try {
            return Optional.of(program.trace(variables, new Budget()))
                    .filter(type::isInstance)
                    .map(type::cast);
        } catch (CelEvaluationException | RuntimeException | StackOverflowError unanswerable) {
            return Optional.empty();
        }
    }

    private static Optional<String> fault(Cel cel, String expression) {
        try {
            return matches(cel.compile(expression).getAst())
                    ? Optional.of("matches() is not offered: give the field a pattern in the form's schema")
                    : Optional.empty();
        } catch (CelValidationException | RuntimeException e) {
            return Optional.of(String.valueOf(e.getMessage()).strip());
        }
    }

    private static boolean matches(CelAbstractSyntaxTree tree) {
        return CelNavigableAst.fromAst(tree)
                .getRoot()
                .allNodes()
                .filter(node -> node.getKind() == Kind.CALL)
                .anyMatch(node -> node.expr().call().function().equals("matches"));
    }

    private static Program compile(Cel cel, String expression) {
        try {
            return cel.createProgram(cel.compile(expression).getAst());
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalArgumentException("no expression: " + expression, e);
        }
    }

    private static Cel cel(CelType result) {
        return CelFactory.standardCelBuilder()
                .setOptions(LIMITS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addVar("form", MapType.create(SimpleType.STRING, SimpleType.DYN))
                .addVar("channel", SimpleType.STRING)
                .addVar(FILED_ON, SimpleType.STRING)
                .setResultType(result)
                .build();
    }
}
