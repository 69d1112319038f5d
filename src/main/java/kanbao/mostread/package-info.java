/**
 * The hot list: what most readers read now.
 * It uses the words of {@code article}, the articles of an {@code edition}, and {@code readership}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "edition", "readership"})
package kanbao.mostread;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
