/**
 * Fetches pictures from other hosts that the operator allows, and keeps copies on the data volume.
 * It inspects them with {@code picture}, hands them out as files of a {@code folder}, uses {@code report} for problems, and the
 * settings of {@code site}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"folder", "picture", "report", "site", "messages"})
package kanbao.remotepicture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
