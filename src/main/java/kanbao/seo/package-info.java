/**
 * Structured data for search engines (JSON-LD with schema.org): the article, its authors and dates, and the path to the page.
 * It uses {@code article}, the addresses of {@code site}, the {@code logo}, and the share cards of {@code sharecard}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "logo", "sharecard", "script", "site"})
package kanbao.seo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
