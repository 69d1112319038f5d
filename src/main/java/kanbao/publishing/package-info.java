/**
 * Publishes editions while the server runs: polls the content folders, and publishes a new edition when they have changed or
 * a story's date is reached. It uses {@code content}, the listings of {@code folder}, and {@code edition}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"content", "edition", "folder", "messages"})
package kanbao.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
