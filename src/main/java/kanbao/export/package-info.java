/**
 * The whole paper as files that any host can serve: it starts the real application, asks it for every address, and writes what
 * it answers.
 * It uses the {@code edition} and its {@code article}s, the {@code picture}s and the {@code sharecard}s, to know every address of
 * the {@code site}; {@code related}, to wait until the links beside stories are found; the {@code report}; and of
 * {@code http} the compression.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "http", "edition", "picture", "related", "report", "sharecard",
    "site", "messages"})
package kanbao.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
