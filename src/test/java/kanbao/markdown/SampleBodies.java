package kanbao.markdown;

import java.util.HashMap;
import java.util.Map;

import kanbao.TestData;
import kanbao.attachment.AttachmentFinder;
import kanbao.attachment.SampleAttachments;
import kanbao.folder.FileIndex;
import kanbao.folder.ListedFile;
import kanbao.picture.PictureFinder;
import kanbao.picture.SamplePictures;
import kanbao.report.ProblemCollector;
import kanbao.site.Links;

/** Renders Markdown as the story {@code news/story.md} of a folder with a few pictures. */
final class SampleBodies {

    private static final BodyRenderer RENDERER = new BodyRenderer(TestData.SITE, new Links(TestData.SITE));

    private static final FileIndex FILES = new FileIndex(files());
    private static final PictureFinder PICTURES = new PictureFinder(FILES);
    private static final AttachmentFinder ATTACHMENTS = new AttachmentFinder(FILES, TestData.ATTACHMENTS);

    final ProblemCollector problems = new ProblemCollector("news/story.md");

    private static Map<String, ListedFile> files() {
        var files = new HashMap<>(SamplePictures.files());
        files.putAll(SampleAttachments.files());
        return files;
    }

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
        return RENDERER.render(source, PICTURES.forStory(problems.file()),
                ATTACHMENTS.forStory(problems.file()), problems);
    }

}
