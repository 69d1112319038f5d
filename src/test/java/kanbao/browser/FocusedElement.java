package kanbao.browser;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The element that has the keyboard focus.
 *
 * @param html    the start of its HTML
 * @param href    its link target, if it is a link
 * @param problem why a reader cannot see the focus, if so
 */
record FocusedElement(String html, @Nullable String href, @Nullable String problem) {

    /** The focused element, empty after the last one of the page. */
    static Optional<FocusedElement> of(Browser browser) {
        var element = (Map<?, ?>) browser.execute(BrowserScript.named("focused-element"));
        return Optional.ofNullable((String) element.get("html"))
                .map(html -> new FocusedElement(html, (String) element.get("href"), (String) element.get("problem")));
    }

}
