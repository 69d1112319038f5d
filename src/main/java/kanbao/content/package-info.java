/**
 * Files become checked articles, and all of them one content.
 * It uses the words of {@code article}, {@code site} for the time zone, the sections and the desk, and the four steps
 * on the way: {@code folder}, {@code frontmatter}, {@code markdown} and {@code picture}, which tell {@code report}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "site", "folder", "frontmatter", "markdown", "picture", "report",
    "messages"})
package kanbao.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
