/**
 * The site itself: its settings, such as name, URL, language, time zone and sections, and the only place where paths are built.
 * It uses the types of {@code article} and the forms of Chinese of {@code chinese}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "chinese", "messages"})
package kanbao.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
