package vn.motcua.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestForm;

/** An example of a service's resource: orders of certified copies. */
@Path("/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OrderResource {
    private final Orders orders;
    private final IdempotencyKeys keys;
    private final Caller caller;

    OrderResource(Orders orders, IdempotencyKeys keys, Caller caller) {
        this.orders = orders;
        this.keys = keys;
        this.caller = caller;
    }

    @POST
    @Transactional
    @RolesAllowed({"citizen", "integrator"})
    @APIResponse(responseCode = "201", description = "Ordered")
    public Response create(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid NewOrder order) {
        return keys.once("POST /orders", key, order, () -> {
            UUID id = orders.add(order.owner().name());
            return Response.created(URI.create("/v1/orders/" + id))
                    .tag(IfMatch.of(0))
                    .entity(new View(id, order.owner().name()))
                    .build();
        });
    }

    @POST
    @Path("/broken")
    @Transactional
    @RolesAllowed("citizen")
    public Response createAndFail(@HeaderParam("Idempotency-Key") String key, NewOrder order) {
        return keys.once("POST /orders", key, order, () -> {
            orders.add(order.owner().name());
            throw new IllegalStateException("secret of the inside");
        });
    }

    @GET
    @PermitAll
    public Response list(
            @BeanParam Page page, @QueryParam("on") LocalDate on, @QueryParam("copies") @Max(9) Integer copies) {
        int from = page.after().map(cursor -> (int) cursor.number(0)).orElse(0);
        List<Integer> rows =
                IntStream.range(from + 1, 46).limit(page.probe()).boxed().toList();
        return page.of(rows, number -> number, number -> Cursor.of(number));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    public View one(@PathParam("id") UUID id) throws SQLException {
        return new View(id, orders.fault(id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed("citizen")
    public Response change(@PathParam("id") UUID id, @Context HttpHeaders headers, NewOrder order) {
        IfMatch.require(headers, 3);
        return Response.noContent().tag(IfMatch.of(4)).build();
    }

    /** Reads a body from any caller. */
    @POST
    @Path("/open")
    @PermitAll
    public String open(NewOrder order) {
        return order.owner().name();
    }

    @POST
    @Path("/form")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermitAll
    public String form(@RestForm String name) {
        return "nobody comes here";
    }

    @GET
    @Path("/count")
    @PermitAll
    @RunOnVirtualThread
    public long count(@QueryParam("owner") String owner) throws SQLException {
        return orders.count(owner);
    }

    private static final CountDownLatch LET_GO = new CountDownLatch(1);

    /** Ends all hanging requests. */
    static void letGo() {
        LET_GO.countDown();
    }

    @GET
    @Path("/hanging")
    @PermitAll
    @RunOnVirtualThread
    public String hang() throws InterruptedException {
        LET_GO.await();
        throw new IllegalStateException("too late");
    }

    /** Adds an order, then hangs with an open transaction until {@link #letGo()}. */
    @POST
    @Path("/late")
    @Transactional
    @PermitAll
    @RunOnVirtualThread
    public Response addLate(@QueryParam("owner") String owner) throws InterruptedException {
        orders.add(owner);
        LET_GO.await();
        return Response.noContent().build();
    }

    @GET
    @Path("/caller")
    @PermitAll
    public List<String> caller() {
        return List.of(caller.kind().name(), caller.key(), caller.name());
    }

    @GET
    @Path("/unannotated")
    public String unannotated() {
        return "nobody reads this";
    }

    public enum Purpose {
        MARRIAGE,
        WORK
    }

    public record Owner(
            @NotBlank @Size(max = 50) String name,

            @Pattern(regexp = "\\d{12}") String personalNumber) {}

    public record Line(@NotNull @Max(20) Integer copies, UUID original) {}

    public record NewOrder(
            @NotNull @Valid Owner owner, @Valid List<Line> lines, Purpose purpose, LocalDate on, JsonNode form) {}

    public record View(UUID id, String owner) {}
}
