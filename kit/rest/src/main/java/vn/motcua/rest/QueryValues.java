package vn.motcua.rest;

import static java.util.Map.entry;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * Answers 400 for query parameters of the wrong type. Jakarta REST demands 404 for them, as for paths (section 3.2); a typing
 * error in a filter would then tell a caller that the list does not exist.
 */
@Provider
public class QueryValues implements ParamConverterProvider {
    private static final Map<Class<?>, Function<String, ?>> READERS = Map.ofEntries(
            entry(String.class, PlainText::clean),
            entry(UUID.class, UUID::fromString),
            entry(LocalDate.class, text -> FourDigitYears.checked(LocalDate.parse(text))),
            entry(
                    Instant.class,
                    text -> FourDigitYears.checked(OffsetDateTime.parse(text).toInstant())),
            entry(OffsetDateTime.class, text -> FourDigitYears.checked(OffsetDateTime.parse(text))),
            entry(int.class, Integer::valueOf),
            entry(Integer.class, Integer::valueOf),
            entry(long.class, Long::valueOf),
            entry(Long.class, Long::valueOf),
            entry(boolean.class, QueryValues::truth),
            entry(Boolean.class, QueryValues::truth));

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        QueryParam query = Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(QueryParam.class::cast)
                .findFirst()
                .orElse(null);
        Function<String, ?> reader = type.isEnum() ? text -> constant(type, text) : READERS.get(type);
        return query == null || reader == null ? null : new Strict<>(type, query.value(), reader);
    }

    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private record Strict<T>(Class<T> type, String name, Function<String, ?> reader) implements ParamConverter<T> {
        // Class.cast does not work for a primitive type; the reader returns the boxed value.
        @SuppressWarnings("unchecked")
        @Override
        public T fromString(String text) {
            if (text == null || text.isEmpty() && type != String.class) {
                return null;
            }
            try {
                return (T) reader.apply(text);
            } catch (RuntimeException unreadable) {
                throw Problem.invalid(ValueKinds.unreadable("?" + name, type));
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
