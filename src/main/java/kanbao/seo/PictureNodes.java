package kanbao.seo;

import kanbao.article.Figure;
import kanbao.site.Links;

/** Creates schema.org nodes of type {@code ImageObject} for pictures of stories. */
record PictureNodes(Links links) {

    SchemaNode picture(Figure figure) {
        var picture = figure.picture();
        return SchemaNode.of("ImageObject")
                .with("url", links.absolute(links.src(picture)))
                .with("width", picture.shownWidth())
                .with("height", picture.shownHeight())
                .with("caption", figure.caption().isEmpty() ? figure.alt() : figure.caption())
                .with("creditText", figure.credit());
    }

}
