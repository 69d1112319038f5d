/** Runs JavaScript libraries in an interpreter without access to Java, with limits that do not depend on the machine. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package kanbao.javascript;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
