/**
 * A rendered page on its way out: the headers that every response carries.
 * It uses {@code site}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "site")
package kanbao.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
