package vn.motcua.rest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.io.CharConversionException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.motcua.events.Messages;

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
                Fault.of(pointer, "unknown-property", unknown.getPropertyName());
            case ValueInstantiationException _ -> Fault.of(pointer, "wrong-type");
            case InvalidFormatException unreadable -> ValueKinds.unreadable(pointer, unreadable.getTargetType());
            case MismatchedInputException wrong ->
                new Fault(pointer, "wrong-type", ValueKinds.expected(wrong.getTargetType()));
            default -> Fault.of(pointer, "wrong-type");
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
        return Problem.badRequest("malformed-json", line, column);
    }

    /** For bytes that Jackson takes for UTF-32, because of zeros among the first four, but that are not UTF-32. */
    static Problem noText() {
        return Problem.badRequest("malformed-json", Messages.of("malformed-json.body-text-utf"));
    }

    private static Problem overLimits() {
        return Problem.badRequest("json-over-limits");
    }
}
