package vn.motcua.routing.casefile;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import vn.motcua.events.FormKind;

/** What a form through hands will say: one official writes it, a head signs it, the one-stop sends it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "form")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SupplementDraft.class, name = "SUPPLEMENT_REQUEST"),
    @JsonSubTypes.Type(value = ExtensionDraft.class, name = "APOLOGY")
})
public sealed interface FormDraft permits SupplementDraft, ExtensionDraft {
    FormKind kind();

    String draftedBy();

    /** Absent until the head has signed. */
    String signedBy();

    FormDraft signed(String head);

    /** What the form rests on. */
    String article();

    /** Whether the leg's work stops while the form passes through the hands; else the work goes on beside it. */
    boolean takesThePlaceOfTheWork();
}
