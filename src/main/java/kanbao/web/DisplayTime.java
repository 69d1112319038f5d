package kanbao.web;

/**
 * A date or time as a {@code <time>} element wants it.
 *
 * @param machine ISO 8601, such as {@code 2025-11-16T15:15+08:00}
 * @param words   as readers are told it
 */
record DisplayTime(String machine, String words) {}
