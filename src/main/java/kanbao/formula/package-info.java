/** Converts formulas in TeX to MathML, and keeps harmless MathML. Nothing is loaded before the first formula. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package kanbao.formula;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
