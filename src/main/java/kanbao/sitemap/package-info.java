/**
 * Sitemaps and robots.txt: which pages there are, and which paths crawlers may request.
 * It uses {@code article}, the lists of an {@code edition} and the addresses of {@code site}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "edition", "script", "site"})
package kanbao.sitemap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
