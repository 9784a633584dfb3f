package vn.motcua.procedure.review.link;

import java.util.UUID;

/** A line of a decision that a proposal led to. @param carriedOut whether that decision is published */
public record LinkView(String proposal, UUID decision, String line, boolean carriedOut) {}
