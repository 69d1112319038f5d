/**
 * What an operator sees of the running server: health, metrics and the log line at its start.
 * It uses the {@code edition} and its {@code report}, {@code publishing} and {@code pageviews}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"edition", "publishing", "pageviews", "report", "messages"})
package kanbao.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
