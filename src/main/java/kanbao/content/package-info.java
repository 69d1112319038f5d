/**
 * Markdown files become checked articles. Every problem is told once, with its file and line; HTML is rendered and
 * sanitised here and nowhere else, once, when the files are read.
 * It uses the words of {@code article}, and {@code site} for the time zone, the sections, the desk and the paths.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "site"})
package kanbao.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
