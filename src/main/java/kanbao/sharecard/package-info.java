/**
 * Share cards: the preview pictures that chats and social networks show of a link. They are rendered when they are first
 * requested, and cached on disk.
 * It uses {@code article}, {@code diskcache}, the {@code logo}, and the name, the sections and the addresses of {@code site}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "diskcache", "logo", "script", "site", "messages"})
package kanbao.sharecard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
