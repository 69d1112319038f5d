/**
 * Where stories come from: folders on disk or the sample edition in the jar, as files that can be read safely.
 * It uses {@code report}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"report", "messages"})
package kanbao.folder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
