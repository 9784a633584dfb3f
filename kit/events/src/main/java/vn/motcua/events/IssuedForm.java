package vn.motcua.events;

import java.util.UUID;

/**
 * A form as issued. Its paper is made afterwards and is then found under its id in the bucket of what is released.
 *
 * @param number under which it was issued
 * @param sha256 of what it says, frozen by the act that issued it
 */
public record IssuedForm(UUID id, FormKind kind, String number, String sha256) {}
