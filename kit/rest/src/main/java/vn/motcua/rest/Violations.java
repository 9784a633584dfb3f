package vn.motcua.rest;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.events.Messages;

/** Maps all violated Bean Validation constraints to faults at once. */
final class Violations {
    private Violations() {}

    /** Empty if a return value violates a constraint: that is our error, not the caller's. */
    static Optional<Problem> problem(ConstraintViolationException invalid) {
        if (invalid.getConstraintViolations().stream().anyMatch(ViolationPointer::isReturnValue)) {
            return Optional.empty();
        }
        List<Fault> faults = invalid.getConstraintViolations().stream()
                .map(Violations::fault)
                .sorted(Comparator.comparing(Fault::pointer).thenComparing(Fault::code))
                .toList();
        return Optional.of(Problem.invalid(faults));
    }

    private static Fault fault(ConstraintViolation<?> violation) {
        var pointer = ViolationPointer.of(violation);
        var bounds = violation.getConstraintDescriptor().getAttributes();
        var constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> Fault.of(pointer, "required");
            case "Size" -> size(pointer, violation.getInvalidValue(), (int) bounds.get("min"), bounds.get("max"));
            case "Min", "DecimalMin" -> least(pointer, bounds.get("value"));
            case "Max", "DecimalMax" -> most(pointer, bounds.get("value"));
            case "Positive" -> least(pointer, 1);
            case "Past", "PastOrPresent" -> new Fault(pointer, "out-of-range", Messages.of("out-of-range.future"));
            case "OneLine" -> Fault.of(pointer, "characters");
            case "Email", "Pattern", "Digits" -> Fault.of(pointer, "format");
            default -> Fault.of(pointer, "wrong-type");
        };
    }

    private static Fault size(String pointer, Object value, int least, Object most) {
        var size = switch (value) {
            case CharSequence text -> text.length();
            case Collection<?> all -> all.size();
            case Map<?, ?> all -> all.size();
            default -> throw new IllegalStateException("no size: " + value.getClass());
        };
        return size < least ? Fault.of(pointer, "too-short", least) : Fault.of(pointer, "too-long", most);
    }

    private static Fault least(String pointer, Object value) {
        return new Fault(pointer, "out-of-range", Messages.of("out-of-range.least", value));
    }

    private static Fault most(String pointer, Object value) {
        return new Fault(pointer, "out-of-range", Messages.of("out-of-range.most", value));
    }
}
