package vn.motcua.playbook;

/**
 * A leg of a procedure and its first step of work.
 *
 * @param agency that works on it, without the province's code; null where another agency's system does
 */
public record Leg(String key, String step, String agency) {}
