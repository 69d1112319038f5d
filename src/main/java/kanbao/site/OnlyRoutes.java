package kanbao.site;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a handler method that has a page only at addresses in {@link Routes}, or at that of a withdrawn story. It does not run for
 * any other address, which is answered as one where nothing is.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnlyRoutes {
}
