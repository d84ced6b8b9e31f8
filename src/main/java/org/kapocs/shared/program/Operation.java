package org.kapocs.shared.program;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a handler for programs does, in a sentence of its description (docs/api/openapi.json). */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Operation {
    String value();

    /** Whether the state of the thing may stand in the way, or somebody like it: 409. */
    boolean conflicts() default false;

    /** As what it is answered, where that is a file and not JSON. */
    String[] sends() default {};
}
