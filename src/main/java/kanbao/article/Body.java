package kanbao.article;

import org.jspecify.annotations.Nullable;

/**
 * The content of an article.
 *
 * @param leadPicture the picture above the text, or null
 * @param html        the text as HTML
 * @param text        the text without markup, for search
 * @param excerpt     the text before the editor’s “more” mark, or the first paragraph; may be empty
 * @param length      the length of the text
 */
public record Body(@Nullable Figure leadPicture, SanitizedHtml html, String text, String excerpt, TextLength length) {}
