/**
 * How often articles are read.
 * It uses the words of {@code article}, and {@code site} for the folder where counts are kept.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "site", "messages"})
package kanbao.pageviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
