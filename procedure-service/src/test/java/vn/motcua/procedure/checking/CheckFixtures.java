package vn.motcua.procedure.checking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import vn.motcua.events.Channel;
import vn.motcua.events.CheckEvent.ApplicationChecked;
import vn.motcua.events.CheckEvent.Finding;
import vn.motcua.events.Person;
import vn.motcua.events.Submission;
import vn.motcua.procedure.catalogue.Catalogue;
import vn.motcua.procedure.catalogue.CatalogueJson;
import vn.motcua.procedure.catalogue.ProcedureVersion;
import vn.motcua.procedure.catalogue.Provisions;
import vn.motcua.procedure.condition.Conditions;
import vn.motcua.procedure.files.CatalogueFixtures;
import vn.motcua.procedure.form.JsonSchemas;
import vn.motcua.worktime.Hanoi;

/** Submissions as people file them, and their check at an instant with the deployed catalogue. */
final class CheckFixtures {
    static final Catalogue DEPLOYED = CatalogueFixtures.deployed();
    static final UUID APPLICATION = UUID.fromString("01990000-0000-7000-8000-000000000001");

    private CheckFixtures() {}

    static ApplicationChecked checked(String at, Submission submission) {
        var instant = OffsetDateTime.parse(at).toInstant();
        return new CheckApplication(new Conditions(), new JsonSchemas(), Clock.fixed(instant, Hanoi.ZONE))
                .check(APPLICATION, submission, DEPLOYED);
    }

    /** Filed through the portal, identified at level 2, received at Cầu Giấy. */
    static Submission portal(String procedure, String form, String... documents) {
        return submission(procedure, Channel.PORTAL, new Submission.Place("H26.101", "mot-cua"), form, documents);
    }

    static Submission counter(String procedure, String form, String... documents) {
        return submission(procedure, Channel.COUNTER, new Submission.Place("H26.101", "mot-cua"), form, documents);
    }

    static Submission submission(
            String procedure, Channel channel, Submission.Place place, String form, String... documents) {
        return submission("2026-08-31T10:00:00+07:00", procedure, channel, place, form, documents);
    }

    static Submission submission(
            String filedAt,
            String procedure,
            Channel channel,
            Submission.Place place,
            String form,
            String... documents) {
        return new Submission(
                1,
                OffsetDateTime.parse(filedAt),
                procedure,
                place,
                channel,
                null,
                channel == Channel.COUNTER ? 0 : 2,
                new Person(Person.Kind.CITIZEN, "Nguyễn Văn An", "001090000001"),
                null,
                null,
                null,
                json(form),
                Arrays.stream(documents)
                        .map(code -> new Submission.Document(
                                UUID.randomUUID(), code, code, 1, code, 1, "application/pdf", null, null, null))
                        .toList(),
                List.of(),
                null);
    }

    /** The deployed catalogue with other provisions of 1.004873. */
    static Catalogue changed(Consumer<ObjectNode> change) {
        var version = DEPLOYED.versions("1.004873").getFirst();
        var provisions = (ObjectNode) CatalogueJson.tree(CatalogueJson.write(version.provisions()));
        change.accept(provisions);
        var changed = new ProcedureVersion(
                version.from(),
                version.to(),
                version.replacedBy(),
                CatalogueJson.read(provisions.toString(), Provisions.class));
        return new Catalogue(
                DEPLOYED.agencies(),
                DEPLOYED.areas(),
                DEPLOYED.parameters(),
                Map.of(),
                DEPLOYED.lists(),
                Map.of("1.004873", List.of(changed)));
    }

    static String birthForm(String more) {
        return """
                {"child": {"name": "Nguyễn Minh Khôi", "dateOfBirth": "2026-08-25", "sex": "MALE"},
                 "mother": {"name": "Trần Thị Bình", "personalNumber": "001190000002"},
                 "registrationCommune": "cau-giay", "dwellingCommune": "cau-giay",
                 "dwellingAddress": "12 Trần Thái Tông" %s}""".formatted(more);
    }

    static List<String> codes(ApplicationChecked checked) {
        return checked.findings().stream().map(Finding::code).toList();
    }

    static JsonNode json(String text) {
        try {
            return text == null ? null : new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
