/**
 * Share cards: what chats show of a story whose address is pasted there, drawn when it is first asked for, and kept on disk.
 * It uses {@code article}, {@code diskcache}, and the name, the sections and the addresses that {@code site} has.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "diskcache", "site", "messages"})
package kanbao.sharecard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
