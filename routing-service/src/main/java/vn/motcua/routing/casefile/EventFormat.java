package vn.motcua.routing.casefile;

import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;
import vn.motcua.events.EventJson;

/** JSON columns are written as the events are, whatever the REST layer's mapper does. */
@JsonFormat
@PersistenceUnitExtension
class EventFormat implements FormatMapper {
    @Override
    public <T> T fromString(CharSequence json, JavaType<T> type, WrapperOptions options) {
        Type javaType = type.getJavaType();
        return EventJson.read(json.toString().getBytes(StandardCharsets.UTF_8), javaType);
    }

    @Override
    public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
        return new String(EventJson.write(value), StandardCharsets.UTF_8);
    }
}
