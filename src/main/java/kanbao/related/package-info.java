/**
 * The links beside an article: what to read next, and why.
 * It uses the words of {@code article}, the articles of an {@code edition}, and {@code search} for what is like them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "edition", "search", "messages"})
package kanbao.related;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
