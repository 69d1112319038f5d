/**
 * Lists and reads the files of content folders, on disk or in the jar (the sample edition).
 * It uses {@code report}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"report", "messages"})
package kanbao.folder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
