/** Finds the keywords, strings, comments and numbers of code. It runs a library in {@code javascript}; nothing is loaded before the first code. */
@NullMarked
@ApplicationModule(allowedDependencies = {"javascript"})
package kanbao.syntax;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
