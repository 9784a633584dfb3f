package vn.motcua.failpoint;

import java.lang.reflect.Method;

/**
 * Reads objects by reflection, because their classes are in the service's own class loaders and this class cannot be
 * compiled against them.
 */
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
            // Non-public JDK classes are accessible through a public class that they extend.
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
