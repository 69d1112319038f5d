/**
 * Renders the Markdown of a story, with template tags of other site builders, as HTML. No other package renders or sanitizes
 * HTML.
 * It uses the types of {@code article}, the addresses of {@code site}, {@code picture} and {@code report}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "site", "picture", "report", "messages"})
package kanbao.markdown;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
