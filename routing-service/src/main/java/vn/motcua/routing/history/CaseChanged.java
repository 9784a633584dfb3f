package vn.motcua.routing.history;

import java.util.UUID;

/** Told once for each case that a transaction changed, inside it and just before its commit, when nothing more will change. */
public record CaseChanged(UUID caseId) {}
