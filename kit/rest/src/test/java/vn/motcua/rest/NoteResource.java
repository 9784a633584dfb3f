package vn.motcua.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** An operation that declares no media type, takes texts and answers them as it has read them. */
@Path("/v1/notes")
@RunOnVirtualThread
public class NoteResource {
    @POST
    @PermitAll
    public Note note(@Valid @NotNull Note note) {
        return note;
    }

    public record Note(
            @NotBlank String text,
            @Size(min = 1, max = 40) @OneLine String title,
            JsonNode form) {}
}
