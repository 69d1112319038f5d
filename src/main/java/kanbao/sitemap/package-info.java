/**
 * What tells crawlers which pages there are and which they may fetch: sitemaps and robots.txt.
 * It uses the words of {@code article}, the lists of an {@code edition} and the addresses of the {@code site}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "edition", "site"})
package kanbao.sitemap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
