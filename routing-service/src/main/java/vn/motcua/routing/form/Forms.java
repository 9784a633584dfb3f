package vn.motcua.routing.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import vn.motcua.events.EventJson;
import vn.motcua.events.FormKind;
import vn.motcua.messaging.Uuid7;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.law.Rules;
import vn.motcua.routing.register.DocumentNumbers;
import vn.motcua.worktime.Hanoi;

/** Issues the numbered forms of the one-stop and keeps what they said. */
@ApplicationScoped
public class Forms implements PanacheRepositoryBase<Form, UUID> {
    private final DocumentNumbers numbers;
    private final Clock clock;

    Forms(DocumentNumbers numbers, Clock clock) {
        this.numbers = numbers;
        this.clock = clock;
    }

    /** @return the number it was issued under, of the receiving agency's book for this kind and year */
    public String issue(CaseFile file, FormKind kind, Object content, String officer, Instant at) {
        return issue(file, file.receivingAgency(), kind, content, officer, at);
    }

    /** @param agency whose head signs it, and whose book its number is from */
    public String issue(CaseFile file, String agency, FormKind kind, Object content, String officer, Instant at) {
        var year = Hanoi.day(at).getYear();
        var serial = numbers.next(agency, kind.name(), year);
        var pattern = new Rules(file.checked().parameters()).text(pattern(kind));
        var number = pattern.replace("{serial}", Integer.toString(serial));
        var json = EventJson.read(EventJson.write(content), JsonNode.class);
        persist(new Form(Uuid7.next(clock), file.id(), kind, number, json, officer, at));
        return number;
    }

    /** The parameter that holds the pattern of its numbers. */
    private static String pattern(FormKind kind) {
        return switch (kind) {
            case SUPPLEMENT_REQUEST -> "form.supplement";
            case REFUSAL -> "form.refusal";
            case STOP_NOTICE -> "form.stop";
            case APOLOGY -> "form.apology";
        };
    }
}
