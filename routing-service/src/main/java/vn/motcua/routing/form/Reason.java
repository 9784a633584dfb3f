package vn.motcua.routing.form;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why something is given back or ended, in the words of the office. */
public record Reason(@NotBlank @Size(max = 2000) String reason) {}
