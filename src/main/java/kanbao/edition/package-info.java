/**
 * The in-memory repository: one published state of the paper, all articles and the indexes made from them, immutable;
 * a new one replaces the old one whole or not at all.
 * It uses {@code article}, {@code content}, {@code picture} and {@code report} to be made from, and {@code site} for the order of the
 * sections and the time zone.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "content", "picture", "report", "site", "messages"})
package kanbao.edition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
