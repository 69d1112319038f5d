package kanbao.site;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a handler method whose response depends on more than the path, for example on a query parameter. The responses of all other handlers are cached under their path, and those handlers never see a
 * query. Where several handlers have the same path, {@code params} of the request mapping tells them apart.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface NotCached {

    When value() default When.ALWAYS;

    /** Which requests the handler sees. */
    enum When {
        /** All. */
        ALWAYS,
        /** Those with a query, unless the page is already in the cache. */
        WITH_QUERY,
        /** Those whose query was not sent before. The response to a repeated query is cached under path and query. */
        UNTIL_REPEATED
    }

}
