/**
 * Exports the whole site as files that any web server can serve: starts the real server, requests every address, and writes
 * the responses. It uses {@code edition}, {@code article}, {@code logo}, {@code picture}, {@code sharecard} and {@code site} to know every
 * address, {@code related} to wait until related articles are computed, {@code report}, and the compression of {@code http}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "attachment", "http", "edition", "logo", "picture", "related",
    "report",
    "sharecard",
    "script", "site", "messages"})
package kanbao.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
