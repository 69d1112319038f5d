/**
 * What a page shows, in the script of the page: the texts of the site and of its articles are converted if they are written in the
 * other script of Chinese. It uses the types of {@code article}, the converter of {@code chinese}, the glossary of an {@code edition} and the addresses of {@code site}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "chinese", "edition", "messages", "site"})
package kanbao.script;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
