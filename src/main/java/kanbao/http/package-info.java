/**
 * A rendered page on its way out: kept whole, encoded, answered to conditions, and the headers that every response carries.
 * It uses the {@code edition} that pages are kept with, and {@code site}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"edition", "site", "messages"})
package kanbao.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
