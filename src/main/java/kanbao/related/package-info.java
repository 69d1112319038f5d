/**
 * The links beside an article: what to read next.
 * It uses the words of {@code article} and the articles of an {@code edition}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "edition"})
package kanbao.related;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
