package vn.motcua.partner.agency;

/**
 * One try to tell routing something.
 *
 * @param status what routing answered; 0 when it was not reached or no token was to be had
 * @param answer its body, or why it was not reached
 */
record Attempt(String at, int status, String answer) {
    /**
     * Whether to leave it at that: taken (2xx) or refused for good. A token that was not accepted (401), a timeout
     * (408), a too-early or too-many (425, 429), a fault of theirs (5xx) and no answer at all pass with time.
     */
    boolean settles() {
        return switch (status) {
            case 0, 401, 408, 425, 429 -> false;
            default -> status < 500;
        };
    }
}
