package vn.motcua.routing.casefile;

import java.util.List;
import vn.motcua.events.CaseEvent.SupplementRequested.Item;

/**
 * What a case officer wants asked of the applicant, before it is signed and sent.
 *
 * @param basis the provision of the sector that allows what the general rule does not; absent where it does
 */
public record SupplementDraft(List<Item> items, String reason, String basis, String draftedBy) {}
