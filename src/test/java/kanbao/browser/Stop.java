package kanbao.browser;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * An element that the keyboard comes to.
 *
 * @param what    its HTML
 * @param href    where it leads, if anywhere
 * @param problem why a reader does not see that the keyboard is there, if so
 */
record Stop(String what, @Nullable String href, @Nullable String problem) {

    /** Where the keyboard is; nowhere once the page has come to its end. */
    static Optional<Stop> now(Browser browser) {
        var stop = (Map<?, ?>) browser.ask(Script.named("stop"));
        return Optional.ofNullable((String) stop.get("what"))
                .map(what -> new Stop(what, (String) stop.get("href"), (String) stop.get("problem")));
    }

}
