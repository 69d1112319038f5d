/**
 * Search: one index per edition, which finds matching stories. Indexes are built in the background.
 * Uses {@code article}, the articles of an {@code edition} and {@code segmentation}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "edition", "segmentation", "messages"})
package kanbao.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
