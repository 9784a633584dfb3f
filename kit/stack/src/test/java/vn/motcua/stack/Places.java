package vn.motcua.stack;

import java.nio.file.Path;

final class Places {

    private Places() {}

    static Place in(Path directory) {
        return new Place(directory, Bundles.ofProperty(), LogSink.NOWHERE);
    }
}
