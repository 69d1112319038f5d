/**
 * What an operator sees of the running paper: health, metrics and the line that tells of a start.
 * It uses the {@code edition} and its {@code report}, and {@code readership}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"edition", "readership", "report"})
package kanbao.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
