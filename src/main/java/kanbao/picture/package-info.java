/**
 * Finds the picture files of stories, checks their format and size, and derives their address from a hash of their bytes.
 * It uses the types of {@code article}, the files of a {@code folder}, and {@code report}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "folder", "report", "messages"})
package kanbao.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
