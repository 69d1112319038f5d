/**
 * Parses the files of the content folders into checked articles, which together are one content.
 * It uses {@code article}, {@code site} for the time zone, the sections and the desk, the steps {@code folder},
 * {@code frontmatter}, {@code markdown} and {@code picture}, {@code chinese} for glossaries, and {@code report} for problems.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "attachment", "chinese", "site", "folder", "frontmatter",
    "markdown",
    "picture", "report",
    "messages"})
package kanbao.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
