package org.kapocs.shared.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Only signed-in staff whose roles allow the action; others are asked to sign in, or refused.
 *
 * <p>{@code fresh}: for what must not be done by whoever finds a desk left open, such as exporting, erasing, sealing, or
 * giving somebody rights. Only staff who have shown within the last five minutes who they are; others do so first, and
 * what they sent waits meanwhile and is sent again, as it was. A file does not wait: let no upload be fresh.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ForStaff {
    Action value();

    boolean fresh() default false;
}
