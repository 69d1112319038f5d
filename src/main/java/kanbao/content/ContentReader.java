package kanbao.content;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
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
import kanbao.report.Problem.Kind;
import kanbao.report.Report;
import kanbao.report.ReportText;
import kanbao.site.Settings;

/** Reads all content folders. */
@Component
public class ContentReader {

    private static final Logger LOG = LoggerFactory.getLogger(ContentReader.class);
    private static final String BUNDLED = "classpath:";

    private final Settings settings;
    private final ResourceLoader loader;
    private final StoryReader reader;

    ContentReader(Settings settings, ResourceLoader loader, Clock clock, BodyRenderer renderer) {
        this.settings = settings;
        this.loader = loader;
        this.reader = new StoryReader(settings.site(), clock, renderer);
    }

    /**
     * Reads every file and logs one report of all problems. The same files give the same content in the same order.
     *
     * @throws UnreadableContentException if a folder cannot be read at all
     */
    public Content read() {
        var folders = folders(settings.content());
        var sample = settings.sampleWhenEmpty() && folders.stream().allMatch(folder -> folder.stories().isEmpty());
        if (sample) {
            LOG.warn("No story in {} yet: the sample edition is served", String.join(", ", settings.content()));
        }
        return content(sample ? folders(List.of(Settings.SAMPLE)) : folders, sample);
    }

    private Content content(List<ContentFolder> folders, boolean sample) {
        var problems = new ArrayList<Problem>();
        var stories = new ArrayList<Story>();
        var pictures = new LinkedHashMap<Picture, PictureFile>();
        for (var folder : folders) {
            var folderPictures = new Pictures(folder.others());
            stories.addAll(folder.stories().parallelStream().map(file -> reader.read(file, folderPictures)).toList());
            problems.addAll(folder.problems());
            folderPictures.used().forEach(file -> pictures.putIfAbsent(file.picture(), file));
        }
        var assembly = new Assembly(stories, settings.site());
        var articles = assembly.articles();
        stories.forEach(story -> problems.addAll(story.problems()));
        problems.addAll(assembly.problems());
        var report = new Report(stories.size(), articles.size(), assembly.heldBack(), assembly.withdrawn().size(),
                problems);
        log(report);
        return new Content(articles, assembly.withdrawn(), List.copyOf(pictures.values()), report, sample);
    }

    private List<ContentFolder> folders(List<String> names) {
        return names.stream().map(this::folder).toList();
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
        var troubled = report.count(Kind.ERROR) + report.count(Kind.WARNING) > 0;
        LOG.atLevel(troubled ? Level.WARN : Level.INFO).log(ReportText.summary(report));
        ReportText.lines(report).forEach(line -> LOG.atLevel(level(line.kind())).log(line.words()));
    }

    private static Level level(Kind kind) {
        return switch (kind) {
            case ERROR -> Level.ERROR;
            case WARNING -> Level.WARN;
            case HELD_BACK, IGNORED -> Level.INFO;
        };
    }

}
