/**
 * What editors and operators see of the paper from the inside: one page on the management port, and the same as JSON.
 * It uses the {@code edition}, its {@code report} and the {@code article} itself; the {@code publishing}; and of what is read,
 * {@code mostread} and {@code pageviews}. The {@code site} says where the stories come from.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "edition", "mostread", "publishing", "pageviews", "report", "site",
    "messages"})
package kanbao.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
