/** Knows the players, maps and posts of other hosts by their addresses, and the pages on which they open. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package kanbao.embed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
