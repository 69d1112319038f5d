package kanbao.article;

import org.jspecify.annotations.Nullable;

/**
 * What an article says.
 *
 * @param leadPicture the picture above the text, or none
 * @param html    the text as readers see it
 * @param text    the same words without markup, for search
 * @param excerpt the words before the editor's “more” mark, or else of the first paragraph; empty where there are none
 * @param length  of the text
 */
public record Body(@Nullable Figure leadPicture, SanitizedHtml html, String text, String excerpt, TextLength length) {}
