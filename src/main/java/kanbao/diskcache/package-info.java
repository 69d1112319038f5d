/**
 * A cache on disk with limited size, for files that can be created again.
 * It uses no other package.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "messages")
package kanbao.diskcache;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
