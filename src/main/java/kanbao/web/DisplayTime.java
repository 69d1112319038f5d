package kanbao.web;

/**
 * A date or time for a {@code <time>} element.
 *
 * @param datetime ISO 8601, such as {@code 2025-11-16T15:15+08:00}
 * @param text     the same in the language of the site
 */
record DisplayTime(String datetime, String text) {}
