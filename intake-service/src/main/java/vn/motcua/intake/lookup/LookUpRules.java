package vn.motcua.intake.lookup;

import io.smallrye.config.ConfigMapping;

@ConfigMapping(prefix = "motcua.intake.look-up")
interface LookUpRules {
    /** Wrong codes for one case within an hour; then 429. */
    int wrongPerCase();

    /** Wrong pairs from one address within an hour; then 429. */
    int wrongPerClient();

    /** How often the tries of hours that are over are deleted. */
    String forgetEvery();
}
