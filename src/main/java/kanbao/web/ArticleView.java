package kanbao.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import kanbao.article.SanitizedHtml;
import kanbao.article.SourceCredit;

/** The page of one article. */
record ArticleView(Layout frame, Opening opening, Text text, Ending ending, Sidebar sidebar) {

    /**
     * What stands above the text.
     *
     * @param notice why readers do not see this page; none where they do
     * @param kicker the section, and the first topic where there is one
     */
    record Opening(@Nullable String notice, List<Link> kicker, String title, String standfirst, Signature signature) {}

    /**
     * Who, when and how much.
     *
     * @param updated  none where the article did not change
     * @param readTime in words
     * @param reads    in words
     */
    record Signature(List<Link> authors, DisplayTime published, @Nullable DisplayTime updated, String readTime,
            String reads) {}

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
     * @param open     none for a page that readers do not see
     */
    record Ending(List<SourceCredit> sources, List<Corrected> corrections, List<Link> topics, @Nullable Link previous,
            @Nullable Link next, @Nullable Open open) {}

    /**
     * What a page does that is open.
     *
     * @param reads   the address that counts this read
     * @param version the address that tells which version of the article there is
     * @param shown   the version on this page
     */
    record Open(String reads, String version, String shown) {}

    /** A correction and its day. */
    record Corrected(DisplayTime day, String words) {}

}
