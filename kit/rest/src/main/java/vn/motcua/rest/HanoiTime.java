package vn.motcua.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import vn.motcua.worktime.Hanoi;

/** Instants as RFC 3339 with Hanoi's offset, to the whole second or finer. */
final class HanoiTime extends StdSerializer<Instant> {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(Hanoi.ZONE);

    HanoiTime() {
        super(Instant.class);
    }

    @Override
    public void serialize(Instant instant, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeString(FORMAT.format(instant));
    }
}
