/**
 * Where an edition comes from while readers read: it looks at the content folders, and puts out a new edition when they have
 * changed or a story's time has come.
 * It uses {@code content} and the listings of a {@code folder}, and {@code edition}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"content", "edition", "folder", "messages"})
package kanbao.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
