package vn.motcua;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.Order;

/** The same order on every machine: the classes share one running system, and a directory lists its files as it likes. */
public final class ByOrderThenName implements ClassOrderer {
    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(Comparator.<ClassDescriptor>comparingInt(ByOrderThenName::order)
                        .thenComparing(each -> each.getTestClass().getName()));
    }

    private static int order(ClassDescriptor each) {
        return each.findAnnotation(Order.class).map(Order::value).orElse(Order.DEFAULT);
    }
}
