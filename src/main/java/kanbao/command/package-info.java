/**
 * The command line: settings alone start the server, and {@code check}, {@code new} and {@code export} are commands.
 * It uses {@code content} with its {@code report}, the {@code markdown} and the {@code site} that it needs, the slugs of
 * {@code article}, and {@code export}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "content", "export", "markdown", "report", "site", "messages"})
package kanbao.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
