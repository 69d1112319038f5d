package kanbao.web;

import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;

import kanbao.article.SanitizedHtml;
import kanbao.web.Sidebar.RelatedLink;

/** The page of one article, or the preview of an unpublished one. */
record ArticleView(Layout layout, Header header, Body body, Footer footer, Sidebar sidebar) {

    /**
     * What is above the body.
     *
     * @param notice why the story is unpublished; only in a preview
     * @param title  with marks where its lines may end ({@link HeadlineBreaks})
     * @param kicker the links to the section and to the first topic, if there is one
     * @param specials the specials that the article belongs to
     */
    record Header(@Nullable String notice, List<Link> kicker, String title, String standfirst,
            List<SpecialLine> specials, Metadata metadata) {}

    /**
     * The line above the byline that names a special of the article.
     *
     * @param kind     such as 专题
     * @param position such as 第2篇，共8篇
     */
    record SpecialLine(String kind, Link link, String position) {}

    /**
     * The line below the title.
     *
     * @param credits  the translators and photographers
     * @param ai       how artificial intelligence was used, or null
     * @param updated  null if the article was not changed after its publication
     * @param readTime the estimated reading time, as text
     * @param views    the number of page views, as text; null if there are few
     */
    record Metadata(List<Link> authors, List<String> credits, @Nullable String ai, DisplayTime published,
            @Nullable DisplayTime updated, String readTime,
            @Nullable String views) {}

    /**
     * The lead picture and the text.
     *
     * @param language a BCP 47 tag
     * @param contents the list of the headings, or null if there are few
     */
    record Body(String language, @Nullable PictureView lead, SanitizedHtml html, @Nullable SanitizedHtml contents) {

        /** Whether there is a picture to open in place. */
        public boolean isPictured() {
            return lead != null || html.value().contains("class=\"zoom\"");
        }

    }

    /**
     * What is below the body.
     *
     * @param credits  those who worked on the article besides the byline, one text for each role
     * @param sharing  null in a preview
     * @param readNext related articles at the end of a long article
     * @param neighbours what the previous and the next article belong to
     * @param previous   the previous article of the special, or the next older one of the section
     * @param next       the next article of the special, or the next newer one of the section
     * @param script   null in a preview
     */
    record Footer(List<String> credits, List<SourceLink> sources, List<DatedCorrection> corrections, List<Link> topics,
            @Nullable Sharing sharing, List<RelatedLink> readNext, String neighbours, @Nullable HeadlineLink previous,
            @Nullable HeadlineLink next,
            @Nullable Script script) {}

    /**
     * What readers need to send the article to somebody, or to their phone.
     *
     * @param address the canonical address
     * @param qrHref  its QR code
     * @param isLong  whether a link leads back to the top
     */
    record Sharing(String address, String qrHref, boolean isLong) {}

    /**
     * The data attributes of {@code article.js}.
     *
     * @param viewsHref           counts a page view
     * @param countsWithoutScript whether a picture counts it without scripts; false in an export, where nothing counts
     * @param latestHref          returns the current version of the article
     * @param version             the version on this page
     */
    record Script(String viewsHref, boolean countsWithoutScript, String latestHref, String version) {}

    /**
     * A source with its web address, if it has one.
     *
     * @param isOriginal whether the article translates or reproduces it
     */
    record SourceLink(String name, @Nullable URI link, boolean isOriginal) {}

    /** A correction and its date. */
    record DatedCorrection(DisplayTime date, String text) {}

}
