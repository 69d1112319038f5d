/** Converts formulas in TeX to MathML, and keeps harmless MathML. It runs a library in {@code javascript}; nothing is loaded before the first formula. */
@NullMarked
@ApplicationModule(allowedDependencies = {"javascript"})
package kanbao.formula;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
