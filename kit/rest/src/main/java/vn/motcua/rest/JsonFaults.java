package vn.motcua.rest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.io.CharConversionException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.motcua.events.Text;

/** What is wrong with the JSON of a request. */
final class JsonFaults {
    private JsonFaults() {}

    static Optional<Problem> problem(JsonProcessingException unreadable) {
        return switch (unreadable) {
            case InvalidDefinitionException _ -> Optional.empty();
            case StreamConstraintsException _ -> Optional.of(overLimits());
            case StreamReadException malformed -> Optional.of(malformed(malformed.getLocation()));
            case JsonMappingException mapping -> Optional.of(mapped(mapping));
            default -> Optional.empty();
        };
    }

    private static Problem mapped(JsonMappingException mapping) {
        return switch (mapping.getCause()) {
            case StreamConstraintsException _ -> overLimits();
            case StreamReadException malformed -> malformed(malformed.getLocation());
            case CharConversionException _ -> noText();
            case null, default -> Problem.invalid(fault(mapping));
        };
    }

    private static Fault fault(JsonMappingException mapping) {
        String pointer = pointer(mapping.getPath());
        return switch (mapping) {
            case UnrecognizedPropertyException unknown ->
                new Fault(
                        pointer,
                        "unknown-property",
                        new Text(
                                "Không có trường " + unknown.getPropertyName() + ".",
                                "There is no property " + unknown.getPropertyName() + "."));
            case ValueInstantiationException _ ->
                new Fault(pointer, "invalid-value", new Text("Giá trị không hợp lệ.", "This value is not valid."));
            case MismatchedInputException wrong ->
                new Fault(pointer, "wrong-type", ValueKinds.expected(wrong.getTargetType()));
            default -> new Fault(pointer, "wrong-type", ValueKinds.expected(null));
        };
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        return path.stream()
                .map(step -> step.getFieldName() != null ? step.getFieldName() : Integer.toString(step.getIndex()))
                .map(step -> "/" + ViolationPointer.escaped(step))
                .collect(Collectors.joining());
    }

    private static Problem malformed(JsonLocation at) {
        int line = at == null ? 1 : at.getLineNr();
        int column = at == null ? 1 : at.getColumnNr();
        return Problem.badRequest(
                "malformed-json",
                new Text(
                        "JSON sai cú pháp ở dòng %d, cột %d.".formatted(line, column),
                        "The JSON is malformed at line %d, column %d.".formatted(line, column)));
    }

    /** Bytes that Jackson takes for UTF-32, by the zeros among the first four, and that are none. */
    static Problem noText() {
        return Problem.badRequest(
                "malformed-json", new Text("Nội dung không phải văn bản UTF-8.", "The body is no text in UTF-8."));
    }

    private static Problem overLimits() {
        return Problem.badRequest(
                "json-over-limits",
                new Text(
                        "JSON lồng quá sâu, hoặc có số hay tên quá dài.",
                        "The JSON is nested too deeply or has a number or a name that is too long."));
    }
}
