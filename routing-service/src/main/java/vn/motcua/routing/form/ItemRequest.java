package vn.motcua.routing.form;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import vn.motcua.events.CaseEvent.SupplementRequested;
import vn.motcua.events.SupplementReason;
import vn.motcua.events.Text;
import vn.motcua.rest.OneLine;

/** One defect on form 02. */
public record ItemRequest(
        @Size(min = 1, max = 64) @OneLine String document,

        @NotNull @Pattern(regexp = "MISSING_PAPER|INEXACT|WRONG_AUTHORITY|DB_UNAVAILABLE|DB_DATA_WRONG")
        String reasonCode,

        @NotNull @Valid TextRequest text) {
    public SupplementRequested.Item item() {
        return new SupplementRequested.Item(document, reason(), new Text(text.vi(), text.en()));
    }

    /** Read as text, so that a wrong value is reported together with the other faults. */
    SupplementReason reason() {
        return SupplementReason.valueOf(reasonCode);
    }

    public record TextRequest(
            @NotBlank @Size(max = 1000) String vi,
            @Size(min = 1, max = 1000) String en) {}
}
