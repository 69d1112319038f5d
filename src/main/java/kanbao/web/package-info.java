/**
 * The HTML pages: front page, articles, lists, archive, search, most-read list, corrections and errors. A handler returns a
 * view name and a view record, which the factory of that page ({@code *Views}) creates. A view record contains the final texts
 * and addresses; its template computes nothing. No other package uses this one.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "attachment", "script", "site", "edition", "logo", "picture",
    "pageviews",
    "related",
    "mostread",
    "search", "segmentation", "seo", "sharecard", "variant", "messages"})
package kanbao.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
