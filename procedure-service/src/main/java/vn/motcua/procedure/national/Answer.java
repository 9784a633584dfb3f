package vn.motcua.procedure.national;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A person's decision.
 *
 * @param change properties of the part, which replace those that were read; none accepts it as it was read
 * @param leaveOut the draft has no such part
 */
public record Answer(ObjectNode change, boolean leaveOut) {}
