/**
 * Related articles: what to read next, and why.
 * Uses {@code article}, the articles of an {@code edition}, {@code segmentation} of texts; they are found after the index of {@code search} is built.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "edition", "search", "segmentation", "messages"})
package kanbao.related;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
