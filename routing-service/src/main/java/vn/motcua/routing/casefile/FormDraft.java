package vn.motcua.routing.casefile;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import vn.motcua.events.FormKind;

/** The content of a form that one official writes, a head signs and the one-stop sends. */
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

    /** The article that the form rests on. */
    String article();

    /** Whether the leg's work stops until the form is sent; otherwise the work continues beside it. */
    boolean takesThePlaceOfTheWork();
}
