package vn.motcua.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which methods an address knows (RFC 9110 15.5.6): the framework answers 405 without saying so. */
@ApplicationScoped
class AllowedMethods {
    /** Its expression may hold braces of its own: {@code {year: [0-9]{4}}}. */
    private static final Pattern PARAMETER = Pattern.compile("\\{(?:[^{}]|\\{[^{}]*})+}");

    private final BeanManager beans;
    private volatile List<Operation> operations;

    AllowedMethods(BeanManager beans) {
        this.beans = beans;
    }

    private record Operation(Pattern path, String method) {}

    /** As the header {@code Allow} lists them; empty for an address that is unknown. */
    String at(String path) {
        if (operations == null) {
            operations = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                    .map(Bean::getBeanClass)
                    .distinct()
                    .filter(type -> type.isAnnotationPresent(Path.class))
                    .flatMap(AllowedMethods::of)
                    .toList();
        }
        return operations.stream()
                .filter(operation -> operation.path().matcher(path).matches())
                .map(Operation::method)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(TreeSet::new), methods -> String.join(", ", methods)));
    }

    private static Stream<Operation> of(Class<?> resource) {
        var root = resource.getAnnotation(Path.class).value();
        return Arrays.stream(resource.getDeclaredMethods())
                .flatMap(method -> verbs(method).map(verb -> new Operation(pattern(root, method), verb)));
    }

    private static Stream<String> verbs(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value())
                .flatMap(verb -> verb.equals("GET") ? Stream.of("GET", "HEAD") : Stream.of(verb));
    }

    private static Pattern pattern(String root, Method method) {
        var rest = method.getAnnotation(Path.class);
        var path = "/" + root + "/" + (rest == null ? "" : rest.value());
        var plain = path.replaceAll("/+", "/").replaceAll("/$", "");
        var literals = Arrays.stream(PARAMETER.split(plain, -1)).map(Pattern::quote);
        return Pattern.compile(literals.collect(Collectors.joining("[^/]+")) + "/?");
    }
}
