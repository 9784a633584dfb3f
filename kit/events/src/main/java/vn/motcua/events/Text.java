package vn.motcua.events;

import jakarta.annotation.Nullable;

/** A text in both languages; the Vietnamese one is the text of the law. */
public record Text(String vi, @Nullable String en) {
    public String in(Language language) {
        return switch (language) {
            case VI -> vi;
            case EN -> en == null ? vi : en;
        };
    }
}
