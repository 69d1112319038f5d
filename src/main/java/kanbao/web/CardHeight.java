package kanbao.web;

import java.util.Arrays;
import java.util.List;

import kanbao.article.Article;
import kanbao.article.DisplayWidth;
import kanbao.web.FrontPage.Story;

/** Estimates heights on the front page in pixels, on a screen 1280 pixels wide with the sizes of {@code site.css}. */
final class CardHeight {

    private static final int COLUMN = 334;
    private static final Text HEADLINE = new Text(21, 31);
    private static final Text EXCERPT = new Text(17, 30);
    private static final int PICTURE = 222;
    /** The line with the date, and the space inside a card. */
    private static final int DATE = 88;
    private static final Text SMALL_HEADLINE = new Text(18, 29);
    private static final int SMALL_PADDING = 23;

    /** The line below the heading and the link below the list. */
    private static final int MOST_READ_LINES = 68;
    private static final int MOST_READ_ENTRY = 107;

    private static final int LEAD_PICTURE = 408;
    private static final int LEAD_COLUMN = 466;
    private static final Text LEAD_HEADLINE = new Text(43, 62);
    private static final Text STANDFIRST = new Text(18, 34);
    private static final int LEAD_SPACE = 110;

    private CardHeight() {
    }

    /** @param size of a Chinese character */
    private record Text(int size, int lineHeight) {

        int height(String text, int width) {
            var perLine = width / size;
            return (DisplayWidth.of(text) / 2 + perLine - 1) / perLine * lineHeight;
        }

    }

    /** The height of a headline in a list. */
    static int of(Article article) {
        return SMALL_HEADLINE.height(article.title(), COLUMN) + SMALL_PADDING;
    }

    /** The height of a card. */
    static int of(Story story) {
        var excerpt = DisplayWidth.truncate(story.article().teaser(), Cards.FRONT_EXCERPT).shown();
        return HEADLINE.height(story.article().title(), COLUMN) + EXCERPT.height(excerpt, COLUMN) + DATE
                + (story.withPicture() ? PICTURE : 0);
    }

    /** The heights of the two columns into which the browser breaks these cards, the higher one first. */
    static Columns ofLatest(List<Story> latest) {
        var heights = latest.stream().mapToInt(CardHeight::of).toArray();
        var rest = Arrays.stream(heights).sum();
        var best = new Columns(rest, 0);
        var first = 0;
        for (var height : heights) {
            first += height;
            rest -= height;
            if (Math.max(first, rest) <= best.higher()) {
                best = new Columns(Math.max(first, rest), Math.min(first, rest));
            }
        }
        return best;
    }

    /** The heights of two columns. */
    record Columns(int higher, int lower) {

        /** How far the ends of these columns and of a third one are from each other. */
        int spread(int third) {
            return Math.max(higher, third) - Math.min(lower, third);
        }

    }

    /** The height of a block whose cards are in so many columns. */
    static int ofBlock(List<Story> stories, List<Article> headlines, int columns) {
        return (stories.stream().mapToInt(CardHeight::of).sum() + headlines.stream().mapToInt(CardHeight::of).sum())
                / columns;
    }

    /** The height of a most-read list of this length below its heading. */
    static int mostRead(int length) {
        return MOST_READ_LINES + length * MOST_READ_ENTRY;
    }

    /** How many headlines fit under the text of the lead, which is beside its picture. */
    static int headlinesBeside(Article lead) {
        var text = LEAD_HEADLINE.height(lead.title(), LEAD_COLUMN) + STANDFIRST.height(lead.teaser(), LEAD_COLUMN);
        return (LEAD_PICTURE - LEAD_SPACE - text) / (HEADLINE.lineHeight() * 2 + SMALL_PADDING);
    }

}
