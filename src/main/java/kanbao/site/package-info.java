/**
 * The paper itself: its name, address, language, time zone and sections, and the only place where a path is built.
 * It uses the words of {@code article}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "messages"})
package kanbao.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
