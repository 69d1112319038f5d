/**
 * Splits Chinese text into words with the dictionary of Lucene’s SmartCN, and folds spellings, so that traditional characters
 * are found in it too.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"chinese"})
package kanbao.segmentation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
