package vn.motcua.clock;

import jakarta.inject.Qualifier;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The clock for what concerns machines and not the law: when a message is tried again, how long a lease holds. It is the
 * system's, also where a file sets the law's clock: a clock that stands would never let a second attempt come, and one that
 * is set back a month would let it come after a month.
 */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.FIELD})
public @interface MachineTime {}
