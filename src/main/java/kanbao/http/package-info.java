/**
 * The HTTP server: the page cache, compression, conditional requests, security headers and limits for clients.
 * It uses the {@code edition} to which cached pages belong, and the {@code site}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"edition", "site", "messages"})
package kanbao.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
