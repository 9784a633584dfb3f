package vn.motcua.routing.paper;

import vn.motcua.events.Sha256;

/** @param content a PDF @param sha256 of it */
record PrintedForm(byte[] content, String sha256) {
    static PrintedForm of(byte[] content) {
        return new PrintedForm(content, Sha256.of(content));
    }
}
