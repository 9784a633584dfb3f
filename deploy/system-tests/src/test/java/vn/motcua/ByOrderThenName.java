package vn.motcua;

import java.util.Comparator;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/**
 * By {@code @Order}, and by name where that says nothing: the classes share one running system, and each machine lists the files
 * of a directory in an order of its own.
 */
public final class ByOrderThenName extends ClassOrderer.OrderAnnotation {
    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(Comparator.comparing(each -> each.getTestClass().getName()));
        super.orderClasses(context);
    }
}
