package vn.motcua.rest;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.motcua.events.Text;

/** Broken Bean Validation constraints as faults, all at once. */
final class Violations {
    private Violations() {}

    /** Empty if a return value broke them: that is our mistake, not the caller's. */
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
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        String code = constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        return new Fault(ViolationPointer.of(violation), code, message(code, violation));
    }

    // A constraint's own message is written "tiếng Việt | English".
    private static Text message(String code, ConstraintViolation<?> violation) {
        if (!violation.getMessageTemplate().startsWith("{")) {
            String[] both = violation.getMessage().split("\\s*\\|\\s*", 2);
            return new Text(both[0], both[both.length - 1]);
        }
        Map<String, Object> bounds = violation.getConstraintDescriptor().getAttributes();
        return switch (code) {
            case "not-null", "not-blank", "not-empty" -> new Text("Bắt buộc phải có.", "This is required.");
            case "size" ->
                new Text(
                        "Độ dài phải từ %s đến %s.".formatted(bounds.get("min"), bounds.get("max")),
                        "The length must be %s to %s.".formatted(bounds.get("min"), bounds.get("max")));
            case "min", "decimal-min" ->
                new Text("Nhỏ nhất là " + bounds.get("value") + ".", "At least " + bounds.get("value") + ".");
            case "max", "decimal-max" ->
                new Text("Lớn nhất là " + bounds.get("value") + ".", "At most " + bounds.get("value") + ".");
            case "email" -> new Text("Không phải địa chỉ thư điện tử.", "This is no e-mail address.");
            case "pattern" -> new Text("Không đúng định dạng.", "This is not of the right form.");
            case "positive" -> new Text("Phải lớn hơn 0.", "This must be greater than 0.");
            case "past", "past-or-present" -> new Text("Không được ở tương lai.", "This may not be in the future.");
            default -> new Text("Giá trị không hợp lệ.", "This value is not valid: " + violation.getMessage());
        };
    }
}
