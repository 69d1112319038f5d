/**
 * Renders the Markdown of a story, with template tags of other site builders, as HTML. No other package renders or sanitizes
 * HTML.
 * It uses the types of {@code article}, the addresses of {@code site}, {@code picture}, {@code attachment}, the paths of
 * {@code folder}, {@code report} and {@code segmentation}, the MathML of {@code formula}, the players that {@code embed} knows,
 * and the tokens of {@code syntax}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "attachment", "site", "folder", "picture", "report",
    "segmentation", "formula", "embed", "syntax", "messages"})
package kanbao.markdown;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
