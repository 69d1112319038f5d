/**
 * What editors are told: every problem with its file and line, once, in one report.
 * It uses nothing but the JDK.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "messages")
package kanbao.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
