package org.kapocs.shared.program;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a field or a parameter means, where its name does not say it, for the description of the API. */
@Target({ElementType.RECORD_COMPONENT, ElementType.PARAMETER, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Means {
    String value();

    /** Of whose names it is one, where it is a text because it can be of several kinds. */
    Class<? extends Enum<?>>[] of() default {};
}
