package vn.motcua.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;

/** No NUL in paths (there is nothing of that name) and query parameters: PostgreSQL can neither store nor compare it. */
@Provider
@PreMatching
public class NulFreeAddress implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().indexOf('\0') >= 0) {
            throw Problem.notFound();
        }
        for (Map.Entry<String, List<String>> parameter :
                request.getUriInfo().getQueryParameters().entrySet()) {
            if (parameter.getValue().stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
                throw Problem.invalid(StorableJson.fault("?" + parameter.getKey()));
            }
        }
    }
}
