/**
 * Brings pictures on other hosts into a content folder, and lets its stories refer to the files.
 * It lists the stories with {@code folder}, finds the addresses with {@code frontmatter} and {@code markdown}, fetches with
 * {@code remotepicture} by the settings of {@code site}, names files like slugs of {@code article}, and uses {@code report} for problems.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "folder", "frontmatter", "markdown", "picture", "remotepicture",
    "report",
    "site", "messages"})
package kanbao.localise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
