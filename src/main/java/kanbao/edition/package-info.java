/**
 * The in-memory repository: the current edition with all articles and the indexes built from them. An edition is immutable and
 * is replaced as a whole. It is built from {@code article}, {@code content}, {@code picture} and {@code report}; the {@code site}
 * gives the addresses, the order of the sections and the time zone.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "attachment", "chinese", "content", "picture", "report", "site",
    "messages"})
package kanbao.edition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
