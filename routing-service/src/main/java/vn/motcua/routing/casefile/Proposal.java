package vn.motcua.routing.casefile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import vn.motcua.events.CaseStatus.Outcome;

/**
 * The draft of a decision as submitted for approval.
 *
 * @param reason why not, if the outcome is not GRANTED (61/2018/NĐ-CP Art. 19(8))
 * @param basis the provision that the reason rests on
 */
public record Proposal(
        @NotNull Outcome outcome,
        @NotBlank @Size(max = 2000) String summary,
        @Size(min = 1, max = 2000) String reason,
        @Size(min = 1, max = 300) String basis) {
    /** What the applicant reads about why not; null if everything was granted. */
    @JsonIgnore
    String grounds() {
        return Grounds.of(reason, basis);
    }
}
