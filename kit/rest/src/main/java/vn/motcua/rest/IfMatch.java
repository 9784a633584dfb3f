package vn.motcua.rest;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;

/** Conditional writes (RFC 9110 section 13.1.1): the version that was read must still be the current one. */
public final class IfMatch {
    private IfMatch() {}

    /** @throws Problem 428 without {@code If-Match}, 412 if none of its tags is this version's */
    public static void require(HttpHeaders headers, long version) {
        require(headers.getHeaderString(HttpHeaders.IF_MATCH), version);
    }

    /** @throws Problem 428 without {@code If-Match}, 412 if none of its tags is this version's */
    public static void require(String header, long version) {
        if (header == null || header.isBlank()) {
            throw Problem.preconditionRequired();
        }
        // Strong comparison: a weak tag (W/"3") matches nothing.
        String current = '"' + of(version).getValue() + '"';
        boolean matches = Arrays.stream(header.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(current));
        if (!matches) {
            throw Problem.preconditionFailed();
        }
    }

    public static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }
}
