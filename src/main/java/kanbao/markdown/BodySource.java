package kanbao.markdown;

import org.jspecify.annotations.Nullable;

/**
 * The Markdown of a story's body, and what else decides how it is rendered.
 *
 * @param firstLine  the line of the file where the Markdown begins, counted from 1
 * @param title      the title in the front matter; without one, a heading at the very beginning is the title
 * @param language   of the story, a BCP 47 tag
 * @param lineBreaks what a single line break means in the story's content folder
 */
public record BodySource(String markdown, int firstLine, @Nullable String title, String language,
        LineBreakStyle lineBreaks) {}
