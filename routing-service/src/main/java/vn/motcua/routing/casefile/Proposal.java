package vn.motcua.routing.casefile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import vn.motcua.events.CaseStatus.Outcome;

/** The draft of a decision as submitted for approval. @param reason why not, if the outcome is not GRANTED */
public record Proposal(
        @NotNull Outcome outcome,
        @NotBlank @Size(max = 2000) String summary,
        @Size(min = 1, max = 2000) String reason) {}
