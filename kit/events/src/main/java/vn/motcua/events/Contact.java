package vn.motcua.events;

import jakarta.annotation.Nullable;

/** Where the applicant is notified. E-mail and phone may be absent; the language is Vietnamese unless chosen otherwise. */
public record Contact(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable Language language) {}
