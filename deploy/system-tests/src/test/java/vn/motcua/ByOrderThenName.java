package vn.motcua;

import java.util.Comparator;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/**
 * Orders by {@code @Order}, then by name: the classes share one running system, and the order of files in a directory
 * differs between machines.
 */
public final class ByOrderThenName extends ClassOrderer.OrderAnnotation {
    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(Comparator.comparing(each -> each.getTestClass().getName()));
        super.orderClasses(context);
    }
}
