/**
 * The command line: settings alone start the server, and {@code check}, {@code new}, {@code export} and
 * {@code localise} are commands.
 * It uses {@code content} with its {@code report}, the {@code markdown} and the {@code site} that it needs, the slugs of
 * {@code article}, {@code export}, and {@code localise} with the downloads of {@code remotepicture}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "content", "export", "localise", "markdown", "remotepicture",
    "report", "site", "messages"})
package kanbao.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
