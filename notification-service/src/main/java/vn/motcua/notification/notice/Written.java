package vn.motcua.notification.notice;

/** A notice ready to be sent. */
record Written(String subject, String body) {
    /** A template's first line is the subject; the body follows after an empty line. */
    static Written of(String rendered) {
        var parts = rendered.split("\n\n", 2);
        return new Written(parts[0].strip(), parts[1].strip() + "\n");
    }
}
