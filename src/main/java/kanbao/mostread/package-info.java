/**
 * The most-read list.
 * Uses {@code article}, the articles of an {@code edition}, and {@code pageviews}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "edition", "pageviews", "messages"})
package kanbao.mostread;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
