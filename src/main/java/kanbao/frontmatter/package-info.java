/**
 * What stands above a story, in every dialect that Chinese sites write, as keys with values and lines.
 * It uses {@code report}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"report", "messages"})
package kanbao.frontmatter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
