/**
 * The words of an edition: one index for each edition answers which stories match a question, and which are like another.
 * It is made in the background while the edition is already out.
 * It uses the words of {@code article} and the articles of an {@code edition}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "edition", "messages"})
package kanbao.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
