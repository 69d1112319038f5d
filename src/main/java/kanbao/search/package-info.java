/**
 * Search: one index per edition, which finds matching stories and similar stories. Indexes are built in the background.
 * Uses {@code article} and the articles of an {@code edition}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "edition", "messages"})
package kanbao.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
