package vn.motcua.routing.book;

import io.smallrye.config.ConfigMapping;

@ConfigMapping(prefix = "motcua.register")
interface RegisterSettings {
    /** How many registers an official may take as files within an hour. */
    int mostPerHour();
}
