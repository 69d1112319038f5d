/**
 * Related articles: what to read next, and why.
 * Uses {@code article}, the articles of an {@code edition}, and {@code search} for similar stories.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "edition", "search", "messages"})
package kanbao.related;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
