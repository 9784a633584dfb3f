package vn.motcua.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** An operation that declares no media type and takes a record with one text. */
@Path("/v1/notes")
@RunOnVirtualThread
public class NoteResource {
    @POST
    @PermitAll
    public void note(@Valid @NotNull Note note) {}

    public record Note(@NotNull String text) {}
}
