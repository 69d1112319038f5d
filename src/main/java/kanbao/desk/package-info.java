/**
 * The desk: the status page for editors and operators on the management port, and the same data as JSON.
 * It uses the {@code edition} with its {@code report} and {@code article}s, {@code publishing}, {@code mostread},
 * {@code pageviews} and {@code site}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "edition", "mostread", "publishing", "pageviews", "report", "site",
    "messages"})
package kanbao.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
