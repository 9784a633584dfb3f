package vn.motcua.procedure.files;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

@ConfigMapping(prefix = "motcua.catalogue")
interface CatalogueSettings {
    /** The files that an empty database is filled from. */
    Path directory();
}
