package kanbao.markdown;

import java.util.List;

import org.jspecify.annotations.Nullable;

import kanbao.article.Media;
import kanbao.article.SanitizedHtml;

/**
 * The rendered body of a story.
 *
 * @param html     the sanitized HTML, without the heading that became the title
 * @param text     the plain text
 * @param heading  the text of the heading that became the title, if there is one
 * @param excerpt  the text before {@code <!--more-->}, otherwise of the first paragraph; may be empty
 * @param contents a list of the headings; empty if there are few
 * @param links    the links to other pages of the site
 * @param stories  the links to other stories, which are not resolved yet
 * @param media    the videos and audio files, in their order
 */
public record RenderedBody(SanitizedHtml html, String text, @Nullable String heading, String excerpt,
        SanitizedHtml contents, List<InternalLink> links, List<StoryReference> stories, List<Media> media) {}
