package kanbao.article;

import org.jspecify.annotations.Nullable;

/**
 * What an article says.
 *
 * @param lead the picture above the text, or none
 * @param html the text as readers see it
 * @param text the same words without markup, for excerpts, reading time and search
 */
public record Body(@Nullable Figure lead, SanitizedHtml html, String text) {}
