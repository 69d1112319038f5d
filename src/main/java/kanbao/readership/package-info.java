/**
 * How often articles are read.
 * It uses the words of {@code article}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "article")
package kanbao.readership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
