/**
 * What an operator sees of the running paper: health, metrics and the line that tells of a start.
 * It uses the {@code edition} and its {@code report}, the {@code publishing} and {@code pageviews}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"edition", "publishing", "pageviews", "report", "messages"})
package kanbao.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
