/**
 * A shelf on disk for what can be made again, so that it takes no more room than it may.
 * It uses nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package kanbao.diskcache;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
