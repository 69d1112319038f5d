/**
 * HTML pages: front, article, section, topic, author, archive, search and errors. A handler finds, makes a view record and
 * names the view; a view record carries finished words and finished addresses, and its template computes nothing.
 * It uses what an edition is made of and what answers about it, but not the steps from file to article; nothing uses it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "site", "edition", "picture", "pageviews", "related", "mostread",
    "search", "seo", "sharecard", "variant", "messages"})
package kanbao.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
