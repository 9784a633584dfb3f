package vn.motcua.events;

import jakarta.annotation.Nullable;

/**
 * Where the applicant is notified. E-mail and phone may be absent; the language is Vietnamese unless chosen otherwise.
 *
 * @param attachForms true if mails are to bring the office's forms as files; else absent
 */
public record Contact(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable Language language,
        @Nullable Boolean attachForms) {}
