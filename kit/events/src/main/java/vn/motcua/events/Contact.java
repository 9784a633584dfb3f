package vn.motcua.events;

/** Where the applicant is told. Any of e-mail and phone may be absent; the language is Vietnamese unless chosen. */
public record Contact(String name, String email, String phone, Language language) {}
