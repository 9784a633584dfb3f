package vn.motcua.intake.application;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import vn.motcua.events.Contact;
import vn.motcua.events.Person;
import vn.motcua.events.Submission.Payment;
import vn.motcua.events.Submission.Place;

/**
 * The content of an application. Owner, transactor and authority are three separate facts (61/2018/NĐ-CP Art. 17).
 *
 * @param transactor absent if the owner files in person
 * @param authority on what basis the transactor acts
 */
public record Filing(
        String procedure,
        Place receivedAt,
        Origin origin,
        Person owner,
        Person transactor,
        String authority,
        Contact contact,
        JsonNode form,
        List<Payment> payments) {}
