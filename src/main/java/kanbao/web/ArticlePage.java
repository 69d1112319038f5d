package kanbao.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import kanbao.article.SanitizedHtml;
import kanbao.article.SourceCredit;

/** The page of one article. */
record ArticlePage(Frame frame, Opening opening, Text text, Ending ending, Sidebar sidebar) {

    /**
     * What stands above the text.
     *
     * @param kicker the section, and the first topic where there is one
     */
    record Opening(List<Link> kicker, String title, String standfirst, Signature signature) {}

    /**
     * Who, when and how much.
     *
     * @param updated  none where the article did not change
     * @param readTime in words
     * @param reads    in words
     */
    record Signature(List<Link> authors, When published, @Nullable When updated, String readTime, String reads) {}

    /**
     * The article itself.
     *
     * @param language as a BCP 47 tag
     */
    record Text(String language, @Nullable PictureView lead, SanitizedHtml html) {}

    /**
     * What stands below the text.
     *
     * @param previous the article before this one in its section, or none
     * @param next     the article after it, or none
     * @param reads    the address that counts this read
     */
    record Ending(List<SourceCredit> sources, List<Corrected> corrections, List<Link> topics, @Nullable Link previous,
            @Nullable Link next, String reads) {}

    /** A correction and its day. */
    record Corrected(When day, String words) {}

}
