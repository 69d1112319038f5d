/**
 * Feeds of the site, and of each section, topic and author, with whole articles, as Atom, RSS and JSON Feed.
 * It uses {@code article}, the lists of an {@code edition}, the {@code logo}, the files of {@code picture} and the addresses of {@code site}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "edition", "logo", "picture", "script", "site"})
package kanbao.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
