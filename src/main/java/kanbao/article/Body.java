package kanbao.article;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The content of an article.
 *
 * @param leadPicture the picture above the text, or null
 * @param html        the text as HTML
 * @param text        the text without markup, for search
 * @param excerpt     the text before the editor’s “more” mark, or the first paragraph; may be empty
 * @param length      the length of the text
 * @param contents    a list of the headings with links to them; empty if there are few
 * @param media       the videos and audio files in the text, in their order
 */
public record Body(@Nullable Figure leadPicture, SanitizedHtml html, String text, String excerpt, TextLength length,
        SanitizedHtml contents, List<Media> media) {

    /** In Chinese characters and words of other scripts: beside so much text, the sidebar of an article ends. */
    private static final int LONG = 1000;
    /** Pictures take as much room as this number of characters. */
    private static final int WORDS_OF_A_PICTURE = 250;

    public Body {
        media = List.copyOf(media);
    }

    public Body(@Nullable Figure leadPicture, SanitizedHtml html, String text, String excerpt, TextLength length,
            SanitizedHtml contents) {
        this(leadPicture, html, text, excerpt, length, contents, List.of());
    }

    /** Returns the same body with other HTML. */
    public Body withHtml(SanitizedHtml other) {
        return new Body(leadPicture, other, text, excerpt, length, contents, media);
    }

    public boolean hasContents() {
        return !contents.value().isEmpty();
    }

    /** Whether a reader scrolls through several screens. */
    public boolean isLong() {
        return hasContents() || length.words() + pictures() * WORDS_OF_A_PICTURE >= LONG;
    }

    private int pictures() {
        var pictures = 0;
        for (var at = html.value().indexOf("<img"); at >= 0; at = html.value().indexOf("<img", at + 1)) {
            pictures++;
        }
        return pictures;
    }

}
