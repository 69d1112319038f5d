/**
 * Parses front matter in the formats of common site generators into keys with values and line numbers.
 * It uses {@code report}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"report", "messages"})
package kanbao.frontmatter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
