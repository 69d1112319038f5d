package kanbao.content;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

import kanbao.article.Picture;
import kanbao.folder.BundledFolder;
import kanbao.folder.ContentFolder;
import kanbao.folder.FolderWalk;
import kanbao.folder.UnreadableContentException;
import kanbao.markdown.BodyRenderer;
import kanbao.picture.PictureFile;
import kanbao.picture.Pictures;
import kanbao.report.Problem;
import kanbao.report.Report;
import kanbao.report.ReportText;
import kanbao.site.Links;
import kanbao.site.Site;

/** Reads all content folders. */
@Component
public class ContentReader {

    private static final Logger LOG = LoggerFactory.getLogger(ContentReader.class);
    private static final String BUNDLED = "classpath:";

    private final ContentProperties properties;
    private final ResourceLoader loader;
    private final StoryReader reader;

    ContentReader(ContentProperties properties, ResourceLoader loader, Site site, Links links, Clock clock,
            BodyRenderer renderer) {
        this.properties = properties;
        this.loader = loader;
        this.reader = new StoryReader(site, links, clock, renderer);
    }

    /**
     * Reads every file and logs one report of all problems. The same files give the same content in the same order.
     *
     * @throws UnreadableContentException if a folder cannot be read at all
     */
    public Content read() {
        var problems = new ArrayList<Problem>();
        var stories = new ArrayList<Story>();
        var pictures = new LinkedHashMap<Picture, PictureFile>();
        for (var folder : folders()) {
            var folderPictures = new Pictures(folder.others());
            stories.addAll(folder.stories().parallelStream().map(file -> reader.read(file, folderPictures)).toList());
            problems.addAll(folder.problems());
            folderPictures.used().forEach(file -> pictures.putIfAbsent(file.picture(), file));
        }
        return content(stories, problems, List.copyOf(pictures.values()));
    }

    private static Content content(List<Story> stories, List<Problem> problems, List<PictureFile> pictures) {
        var assembly = new Assembly(stories);
        var articles = assembly.articles();
        stories.forEach(story -> problems.addAll(story.problems().all()));
        var report = new Report(stories.size(), articles.size(), assembly.heldBack(), assembly.withdrawn().size(),
                problems);
        log(report);
        return new Content(articles, assembly.withdrawn(), pictures, report);
    }

    private List<ContentFolder> folders() {
        return properties.content().stream().map(this::folder).toList();
    }

    private ContentFolder folder(String name) {
        if (name.startsWith(BUNDLED)) {
            return BundledFolder.of(name.substring(BUNDLED.length()), loader);
        }
        try {
            return FolderWalk.of(Path.of(name));
        } catch (InvalidPathException e) {
            throw new UnreadableContentException(name, "has a name that this system cannot read");
        }
    }

    private static void log(Report report) {
        if (report.count(Problem.Kind.ERROR) + report.count(Problem.Kind.WARNING) == 0) {
            LOG.info("{}", ReportText.of(report));
        } else {
            LOG.warn("{}", ReportText.of(report));
        }
    }

}
