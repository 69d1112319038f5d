/**
 * The logo of the site: two picture files, for light and dark pages, which are read and checked once at the start.
 * It uses the settings of {@code site}, the pictures of {@code article}, and how {@code picture} reads their files.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "picture", "site", "messages"})
package kanbao.logo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
