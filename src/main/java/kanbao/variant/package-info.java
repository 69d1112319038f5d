/**
 * Smaller variants of pictures: made when they are first asked for, and kept on disk.
 * It uses {@code article}, {@code picture}, {@code diskcache}, and the data folder that {@code site} names.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "picture", "diskcache", "site", "messages"})
package kanbao.variant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
