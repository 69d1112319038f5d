/**
 * What editors and operators do with the paper's program beside serving: each command is the first word of the command line.
 * It uses {@code content} as the site does, and its {@code report}; the {@code markdown} and the {@code site} that these need;
 * the slugs of an {@code article}; and {@code export}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "content", "export", "markdown", "report", "site", "messages"})
package kanbao.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
