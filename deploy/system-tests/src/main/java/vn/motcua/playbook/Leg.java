package vn.motcua.playbook;

/**
 * A leg of a procedure and its first step of work.
 *
 * @param agency the agency that works on it, without the province's code; null for another agency's system
 */
public record Leg(String key, String step, String agency) {}
