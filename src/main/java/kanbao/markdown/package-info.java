/**
 * Renders the Markdown of a story, with template tags of other site builders, as HTML. No other package renders or sanitizes
 * HTML.
 * It uses the types of {@code article}, the addresses of {@code site}, {@code picture}, {@code report} and {@code segmentation}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "site", "picture", "report", "segmentation", "messages"})
package kanbao.markdown;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
