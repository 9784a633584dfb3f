package vn.motcua.procedure.rules;

import vn.motcua.events.Text;

/** One thing wrong with the catalogue. @param pointer JSON pointer into the file */
public record CatalogueFault(String file, String pointer, String code, Text message) {
    /** The line that an officer reads in a log or an answer. */
    public String line() {
        return "%s#%s: %s (%s)".formatted(file, pointer, message.vi(), message.en());
    }
}
