package kanbao.markdown;

import java.util.List;

import org.jspecify.annotations.Nullable;

import kanbao.article.SanitizedHtml;

/**
 * A story's text after rendering.
 *
 * @param html    what readers see, without the heading that became the title
 * @param text    its words without markup
 * @param heading the words of the first heading if it was asked for as the title and the text begins with it
 * @param excerpt the words before {@code <!--more-->}, or else of the first paragraph; empty where there is none
 * @param links   those to other pages of the site
 */
public record RenderedBody(SanitizedHtml html, String text, @Nullable String heading, String excerpt,
        List<InternalLink> links) {}
