package kanbao.http;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** A response in the page cache. */
abstract sealed class CachedResponse permits CachedPage, ErrorPage {

    private volatile long validatedAt;
    private volatile long freshMillis;

    /** Writes the response to one request without blocking. */
    abstract void respond(Request request, Response response, Callback callback);

    /** Its size in the cache, in bytes. */
    abstract int weight();

    /**
     * @param now      when the application rendered exactly this response, in milliseconds since 1970
     * @param freshFor for how long after that it needs no rendering, in milliseconds
     */
    void validate(long now, long freshFor) {
        validatedAt = now;
        freshMillis = freshFor;
    }

    boolean isFresh(long now) {
        return isYounger(freshMillis, now);
    }

    /** Whether it was rendered less than this time ago. */
    boolean isYounger(long millis, long now) {
        var age = now - validatedAt;
        return age >= 0 && age < millis;
    }

}
