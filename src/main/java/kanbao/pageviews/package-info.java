/**
 * Counts page views of articles.
 * Uses {@code article}, and {@code site} for the data folder.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "site", "messages"})
package kanbao.pageviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
