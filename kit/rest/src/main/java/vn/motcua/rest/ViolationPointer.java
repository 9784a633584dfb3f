package vn.motcua.rest;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;

/** Bean Validation's property path as a JSON pointer (RFC 6901) into the body, or as {@code ?name}. */
final class ViolationPointer {
    private ViolationPointer() {}

    static boolean isReturnValue(ConstraintViolation<?> violation) {
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }

    static String of(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        Iterator<Path.Node> nodes = violation.getPropertyPath().iterator();
        Path.Node method = null;
        while (nodes.hasNext()) {
            Path.Node node = nodes.next();
            switch (node.getKind()) {
                case METHOD -> method = node;
                case PARAMETER -> {
                    Optional<String> query = query(violation.getRootBeanClass(), method, node);
                    if (query.isPresent()) {
                        return "?" + query.get();
                    }
                }
                default -> append(pointer, node);
            }
        }
        return ofBeanParameter(violation).orElse(pointer.toString());
    }

    /** A field of a {@code @BeanParam} is a query parameter, and its object has no place in the request. */
    private static Optional<String> ofBeanParameter(ConstraintViolation<?> violation) {
        Object bean = violation.getLeafBean();
        Path.Node last = null;
        for (Path.Node node : violation.getPropertyPath()) {
            last = node;
        }
        String name = last == null ? null : last.getName();
        return bean == null
                ? Optional.empty()
                : Arrays.stream(bean.getClass().getDeclaredFields())
                        .filter(field -> field.getName().equals(name) && field.isAnnotationPresent(QueryParam.class))
                        .map(field ->
                                "?" + field.getAnnotation(QueryParam.class).value())
                        .findFirst();
    }

    private static void append(StringBuilder pointer, Path.Node node) {
        if (node.isInIterable()) {
            Object place = node.getIndex() != null ? node.getIndex() : node.getKey();
            if (place != null) {
                pointer.append('/').append(escaped(place.toString()));
            }
        }
        if (node.getKind() == ElementKind.PROPERTY) {
            pointer.append('/').append(escaped(node.getName()));
        }
    }

    static String escaped(String token) {
        return token.replace("~", "~0").replace("/", "~1");
    }

    private static Optional<String> query(Class<?> resource, Path.Node method, Path.Node parameter) {
        int index = parameter.as(Path.ParameterNode.class).getParameterIndex();
        Class<?>[] types = method.as(Path.MethodNode.class).getParameterTypes().toArray(Class<?>[]::new);
        return Stream.<Class<?>>iterate(resource, type -> type != null, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(found ->
                        found.getName().equals(method.getName()) && Arrays.equals(found.getParameterTypes(), types))
                .map(Method::getParameters)
                .flatMap(parameters -> queryName(parameters[index]).stream())
                .findFirst();
    }

    private static Optional<String> queryName(Parameter parameter) {
        if (parameter.isAnnotationPresent(QueryParam.class)) {
            return Optional.of(parameter.getAnnotation(QueryParam.class).value());
        }
        return parameter.isAnnotationPresent(RestQuery.class) ? Optional.of(parameter.getName()) : Optional.empty();
    }
}
