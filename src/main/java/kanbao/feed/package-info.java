/**
 * Feeds: what is new in the paper, a section, a topic or of an author, whole and with addresses that work anywhere, as Atom, RSS
 * and JSON Feed.
 * It uses the words of {@code article}, the lists of an {@code edition}, the files of {@code picture} and the addresses of the
 * {@code site}; nothing uses it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "edition", "picture", "site"})
package kanbao.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
