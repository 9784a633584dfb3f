package vn.motcua.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Limits dates and times in a body in the same way as those in a query: {@link FourDigitYears}. */
final class BoundedTimes extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1;

    @Override
    public JsonDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> deserializer) {
        var type = bean.getBeanClass();
        return type == LocalDate.class || type == OffsetDateTime.class || type == Instant.class
                ? new Bounded(deserializer)
                : deserializer;
    }

    private static final class Bounded extends DelegatingDeserializer {
        private static final long serialVersionUID = 1;

        Bounded(JsonDeserializer<?> whole) {
            super(whole);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> whole) {
            return new Bounded(whole);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var time = super.deserialize(parser, context);
            try {
                return checked(time);
            } catch (DateTimeException outside) {
                throw InvalidFormatException.from(parser, outside.getMessage(), time, time.getClass());
            }
        }

        private static Object checked(Object time) {
            return switch (time) {
                case LocalDate day -> FourDigitYears.checked(day);
                case OffsetDateTime moment -> FourDigitYears.checked(moment);
                case Instant moment -> FourDigitYears.checked(moment);
                case null, default -> time;
            };
        }
    }
}
