/**
 * What machines read of a page: who wrote what when, and how pages belong together, in the words of schema.org.
 * It uses the words of {@code article} and the addresses of the {@code site}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "site"})
package kanbao.seo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
