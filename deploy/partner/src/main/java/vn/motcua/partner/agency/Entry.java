package vn.motcua.partner.agency;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;

/** One line of the systems' journal. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Entry.ModeSet.class, name = "MODE_SET"),
    @JsonSubTypes.Type(value = Entry.PackageReceived.class, name = "PACKAGE_RECEIVED"),
    @JsonSubTypes.Type(value = Entry.PackageRepeated.class, name = "PACKAGE_REPEATED"),
    @JsonSubTypes.Type(value = Entry.PackageRevised.class, name = "PACKAGE_REVISED"),
    @JsonSubTypes.Type(value = Entry.PackageWithdrawn.class, name = "PACKAGE_WITHDRAWN"),
    @JsonSubTypes.Type(value = Entry.MessagePrepared.class, name = "MESSAGE_PREPARED"),
    @JsonSubTypes.Type(value = Entry.MessageTried.class, name = "MESSAGE_TRIED")
})
sealed interface Entry {
    String system();

    record ModeSet(String system, Mode mode) implements Entry {}

    record PackageReceived(
            String system, String packageId, String at, String remoteCode, String remoteDueAt, JsonNode content)
            implements Entry {}

    /** @param same false if the sender used the packageId before with other content */
    record PackageRepeated(String system, String packageId, String at, boolean same) implements Entry {}

    /** The file as it stands now. */
    record PackageRevised(String system, String packageId, String at, JsonNode content) implements Entry {}

    record PackageWithdrawn(String system, String packageId, String at) implements Entry {}

    record MessagePrepared(String system, String packageId, Message message) implements Entry {}

    /** @param position of the message among those prepared for the package, from 0 */
    record MessageTried(String system, String packageId, int position, Attempt attempt) implements Entry {}
}
