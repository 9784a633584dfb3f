package vn.motcua.routing.post;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

@ConfigMapping(prefix = "motcua.posts")
interface PostSettings {
    /** The staff list, read at every start. */
    Optional<Path> file();
}
