package vn.motcua.clock;

import jakarta.inject.Qualifier;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The clock for technical matters, not legal ones: when a message is retried, how long a lease holds. It is always the
 * system clock, even where a file sets the legal clock: with a fixed clock no retry would ever come due, and with one
 * set back a month it would come a month late.
 */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.FIELD})
public @interface MachineTime {}
