package vn.motcua.partner.agency;

/**
 * One attempt to send routing a message.
 *
 * @param status the status of routing's answer; 0 if routing was not reached or no token was available
 * @param answer the body of the answer, or why routing was not reached
 */
record Attempt(String at, int status, String answer) {
    /**
     * Whether no retry is needed: accepted (2xx) or refused for good. Temporary are a rejected token (401), a timeout
     * (408), too early or too many requests (425, 429), a server error (5xx) and no answer.
     */
    boolean settles() {
        return switch (status) {
            case 0, 401, 408, 425, 429 -> false;
            default -> status < 500;
        };
    }
}
