/**
 * What machines read of a page: who wrote what when, and how pages belong together, in the words of schema.org.
 * It uses the words of {@code article}, the addresses of the {@code site}, and the cards of {@code sharecard}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "sharecard", "site"})
package kanbao.seo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
