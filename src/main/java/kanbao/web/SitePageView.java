package kanbao.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import kanbao.web.ArticleView.Body;
import kanbao.web.ArticleView.DatedCorrection;
import kanbao.web.ArticleView.SourceLink;

/**
 * A page beside the news, or the preview of one.
 *
 * @param notice  why the page is unpublished; only in a preview
 * @param title   with marks where its lines may end ({@link HeadlineBreaks})
 * @param ai      the label of text by artificial intelligence
 * @param updated null unless the editor gave the time of the last change
 */
record SitePageView(Layout layout, @Nullable String notice, String title, String standfirst, @Nullable String ai,
        Body body,
        @Nullable DisplayTime updated, Footer footer, Sidebar sidebar) {

    /** What is below the body. */
    record Footer(List<DatedCorrection> corrections, List<SourceLink> sources) {}

}
