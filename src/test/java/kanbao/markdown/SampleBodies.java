package kanbao.markdown;

import kanbao.TestData;
import kanbao.picture.PictureFinder;
import kanbao.picture.SamplePictures;
import kanbao.report.ProblemCollector;
import kanbao.site.Links;

/** Renders Markdown as the story {@code news/story.md} of a folder with a few pictures. */
final class SampleBodies {

    private static final BodyRenderer RENDERER = new BodyRenderer(TestData.SITE, new Links(TestData.SITE));

    private static final PictureFinder PICTURES = new PictureFinder(SamplePictures.files());

    final ProblemCollector problems = new ProblemCollector("news/story.md");

    static String html(String markdown) {
        return new SampleBodies().render(markdown).html().value();
    }

    RenderedBody render(String markdown) {
        return render(new BodySource(markdown, 1, null, "zh-Hans", LineBreakStyle.JOIN));
    }

    RenderedBody renderFromLine(int firstLine, String markdown) {
        return render(new BodySource(markdown, firstLine, "", "zh-Hans", LineBreakStyle.JOIN));
    }

    RenderedBody render(BodySource source) {
        return RENDERER.render(source, PICTURES.forStory(problems.file()), problems);
    }

}
