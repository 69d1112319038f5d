/**
 * The report for editors: every problem in the content, with its file, line and cause.
 * It uses only {@code messages}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "messages")
package kanbao.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
