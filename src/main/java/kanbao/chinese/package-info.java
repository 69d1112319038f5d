/**
 * Converts Chinese text between Simplified and Traditional characters, with the dictionaries of OpenCC. Nothing is loaded before
 * the first conversion.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package kanbao.chinese;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
