/**
 * A story's text: Markdown and the tags of other systems become HTML that readers may be shown as it is. It is
 * rendered and sanitised here and nowhere else.
 * It uses the words of {@code article}, the paths of {@code site}, {@code picture} and {@code report}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "site", "picture", "report", "messages"})
package kanbao.markdown;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
