/**
 * Renders smaller variants of pictures when they are first requested, and caches them on disk.
 * It uses {@code article}, {@code picture}, {@code diskcache}, and the data folder from the settings of {@code site}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "picture", "diskcache", "site", "messages"})
package kanbao.variant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
