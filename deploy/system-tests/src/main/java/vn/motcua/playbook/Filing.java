package vn.motcua.playbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.playbook.client.Citizen;

/** The content of an application: its fields, its papers, who files it, and the leg on which work begins. */
public final class Filing {
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final List<Paper> papers = new ArrayList<>();
    private final String ward;
    private String filer;
    private Citizen owner;
    private String mail;
    private Leg leg;

    /** @param url where the portal keeps it; null if it is uploaded with the application */
    public record Paper(String code, String name, String url) {}

    private Filing(String procedure, String ward) {
        this.ward = ward;
        fields.put("procedure", procedure);
        fields.put("receivedAt", Map.of("agency", "H26." + ward, "unit", "mot-cua"));
    }

    /** @param ward code of the receiving ward, without the province's */
    public static Filing of(String procedure, String ward) {
        return new Filing(procedure, ward);
    }

    /** The owner; also files the application, unless another filer is set. */
    public Filing owner(Citizen person) {
        owner = person;
        filer = person.user();
        return with("owner", person.asPerson()).contact("an@example.vn", "vi");
    }

    /** Who acts for the owner, and on what basis. */
    public Filing transactor(Citizen transactor, String authority) {
        return with("transactor", transactor.asPerson()).with("authority", authority);
    }

    public Filing contact(String email, String language) {
        mail = email;
        return with("contact", Map.of("name", owner.name(), "email", email, "language", language));
    }

    String mail() {
        return mail;
    }

    /** With a contact that has no mail address, and so gets no mail. */
    public Filing withoutMail() {
        return with("contact", Map.of("name", owner.name(), "phone", "0912345678", "language", "vi"));
    }

    public Filing mail(String email) {
        return contact(email, "vi");
    }

    /** Mails bring the office's forms as files. */
    public Filing mailWithForms(String email) {
        mail = email;
        return with("contact", Map.of("name", owner.name(), "email", email, "language", "vi", "attachForms", true));
    }

    public Filing form(Map<String, ?> form) {
        return with("form", form);
    }

    public Filing paper(String code, String name) {
        papers.add(new Paper(code, name, null));
        return this;
    }

    public Filing announced(String code, String name, String url) {
        papers.add(new Paper(code, name, url));
        return this;
    }

    public Filing withoutPapers() {
        papers.clear();
        return this;
    }

    /** On paper, typed in by the officer at the counter. */
    public Filing atTheCounter() {
        return filedBy(Post.COUNTER.at(ward));
    }

    /** Filed by the national portal, which sends its own dossier number and the assurance level of the person's identity. */
    public Filing fromThePortal(String dossier) {
        return with("externalId", dossier).with("assurance", 2).filedBy("national-portal");
    }

    public Filing filedBy(String who) {
        filer = who;
        return this;
    }

    public Filing leg(String key, String step, String agency) {
        leg = new Leg(key, step, agency);
        return this;
    }

    private Filing with(String name, Object value) {
        fields.put(name, value);
        return this;
    }

    public Map<String, Object> fields() {
        return fields;
    }

    List<Paper> papers() {
        return papers;
    }

    public String ward() {
        return ward;
    }

    public String filer() {
        return filer;
    }

    public Citizen owner() {
        return owner;
    }

    Leg leg() {
        return leg;
    }
}
