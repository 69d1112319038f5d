/**
 * Texts that people read, apart from the pages: problems, log lines and the output of commands. Every package may use it, so
 * its arrows are not drawn.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package kanbao.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
