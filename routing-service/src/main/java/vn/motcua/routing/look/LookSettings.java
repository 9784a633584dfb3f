package vn.motcua.routing.look;

import io.smallrye.config.ConfigMapping;

@ConfigMapping(prefix = "motcua.looks")
interface LookSettings {
    /** How many looks an official may take within an hour: far more than work needs, far fewer than browsing does. */
    int mostPerHour();
}
