package vn.motcua.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers 400 for a query parameter that the operation does not have, or that is given twice. An ignored filter would answer another
 * question than the one that was asked.
 */
@Provider
public class KnownParameters implements ContainerRequestFilter {
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var given = request.getUriInfo().getQueryParameters();
        if (given.isEmpty()) {
            return;
        }
        var names = known.computeIfAbsent(resource.getResourceMethod(), KnownParameters::of);
        var faults = new ArrayList<Fault>();
        given.forEach((name, values) -> {
            if (!names.contains(name)) {
                faults.add(Fault.of("?" + name, "unknown-parameter", name));
            } else if (values.size() > 1) {
                faults.add(Fault.of("?" + name, "repeated-parameter", name));
            }
        });
        if (!faults.isEmpty()) {
            throw Problem.invalid(List.copyOf(faults));
        }
    }

    private static Set<String> of(Method operation) {
        return Arrays.stream(operation.getParameters())
                .flatMap(KnownParameters::names)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> names(Parameter parameter) {
        var fields = parameter.isAnnotationPresent(BeanParam.class)
                ? Arrays.stream(parameter.getType().getDeclaredFields())
                : Stream.<AnnotatedElement>empty();
        return Stream.concat(Stream.of(parameter), fields)
                .map(element -> element.getAnnotation(QueryParam.class))
                .filter(query -> query != null)
                .map(QueryParam::value);
    }
}
