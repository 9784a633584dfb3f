package vn.motcua.routing.history;

import java.util.UUID;

/** Told inside the transaction that changes a case, at each line of its history; more may change before the commit. */
public record CaseChanged(UUID caseId) {}
