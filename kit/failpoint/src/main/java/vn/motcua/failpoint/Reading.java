package vn.motcua.failpoint;

import java.lang.reflect.Method;

/** Looks into objects whose classes this one cannot be compiled against: they are in a service's own class loaders. */
final class Reading {

    private Reading() {}

    static Object field(Object from, String name) {
        for (Class<?> type = from.getClass(); type != null; type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    try {
                        field.setAccessible(true);
                        return field.get(from);
                    } catch (IllegalAccessException e) {
                        throw new LinkageError(name, e);
                    }
                }
            }
        }
        throw new LinkageError("no field " + name + " in " + from.getClass());
    }

    /** @param name of a public method without parameters */
    static Object ask(Object whom, String name) {
        try {
            // The JDK's own classes hide behind a public one that they extend.
            for (Class<?> type = whom.getClass(); type != null; type = type.getSuperclass()) {
                Method method = type.getMethod(name);
                if (method.trySetAccessible()) {
                    return method.invoke(whom);
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("no " + name + " of " + whom.getClass(), e);
        }
        throw new LinkageError(name + " of " + whom.getClass() + " is closed");
    }
}
