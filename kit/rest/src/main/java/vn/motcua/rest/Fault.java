package vn.motcua.rest;

import vn.motcua.events.Messages;
import vn.motcua.events.Text;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer where: a JSON pointer into the body ({@code /owner/name}, the empty text for the whole body) or
 *     {@code ?limit} for a query parameter
 * @param code stable, lower case with hyphens, for programs
 * @param message for people, in both languages
 */
public record Fault(String pointer, String code, Text message) {
    /** Uses the message that is registered under the code. */
    public static Fault of(String pointer, String code, Object... arguments) {
        return new Fault(pointer, code, Messages.of(code, arguments));
    }
}
