package vn.motcua.events;

import jakarta.annotation.Nullable;

/** Where the applicant is told. Any of e-mail and phone may be absent; the language is Vietnamese unless chosen. */
public record Contact(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable Language language) {}
