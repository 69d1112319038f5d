/**
 * The data model: an article and its parts, as plain Java records.
 * Depends only on the JDK.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package kanbao.article;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
