/**
 * The words of the trade: what an article is and what it is made of, as plain Java.
 * It uses nothing but the JDK.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package kanbao.article;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
