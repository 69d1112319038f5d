/**
 * Picture files: found from a story, checked by their bytes, measured, given an address that changes with them.
 * It uses the words of {@code article}, the files of a {@code folder}, and {@code report}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "folder", "report", "messages"})
package kanbao.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
