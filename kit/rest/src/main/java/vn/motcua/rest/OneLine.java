package vn.motcua.rest;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** A text without line breaks, tabs and other control characters: it stands in a mail's subject, a table or a file's name. */
@Target({FIELD, METHOD, PARAMETER, ANNOTATION_TYPE, TYPE_USE})
@Retention(RUNTIME)
@Constraint(validatedBy = OneLine.Validator.class)
public @interface OneLine {
    String message() default "characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** A text that is absent is valid. */
    final class Validator implements ConstraintValidator<OneLine, String> {
        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null || !PlainText.isUnfitLine(text);
        }
    }
}
