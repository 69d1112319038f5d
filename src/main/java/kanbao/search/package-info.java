/**
 * Search: one index per edition, which finds matching stories. Indexes are built in the background.
 * Uses {@code article}, the articles of an {@code edition}, {@code segmentation}, and the words of regions in {@code chinese}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "chinese", "edition", "segmentation", "messages"})
package kanbao.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
