package kanbao.content;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

import kanbao.article.Picture;
import kanbao.article.Slug;
import kanbao.folder.ClasspathFolder;
import kanbao.folder.ContentFolder;
import kanbao.folder.ListedFile;
import kanbao.folder.PolledFolder;
import kanbao.folder.StoryFile;
import kanbao.folder.UnreadableContentException;
import kanbao.markdown.BodyRenderer;
import kanbao.messages.MessageBundle;
import kanbao.picture.PictureFile;
import kanbao.report.Report;
import kanbao.site.Settings;

/** Reads all content folders; what has not changed since it was last read is not read again. */
@Component
public class ContentReader {

    private static final MessageBundle PROBLEM_MESSAGES = MessageBundle.named("problems");
    private static final Logger LOG = LoggerFactory.getLogger(ContentReader.class);
    private static final String BUNDLED = "classpath:";

    private final Settings settings;
    private final ResourceLoader loader;
    private final Clock clock;
    private final StoryParser reader;
    private final Map<String, ContentFolder> bundled = new ConcurrentHashMap<>();
    private final Map<String, PolledFolder> watched = new ConcurrentHashMap<>();
    private final Map<String, ParsedFolder> read = new HashMap<>();
    private Map<Slug, StoryFile> owners = Map.of();
    private List<ContentFolder> lastRead = List.of();
    private Supplier<Content> lastContent = this::read;

    ContentReader(Settings settings, ResourceLoader loader, Clock clock, BodyRenderer renderer) {
        this.settings = settings;
        this.loader = loader;
        this.clock = clock;
        this.reader = new StoryParser(settings.site(), clock, renderer);
    }

    /**
     * Lists the content folders, and reads none of their files.
     *
     * @throws UnreadableContentException if a folder cannot be listed at all
     */
    public List<ContentFolder> list() {
        return folders(settings.content());
    }

    /** Whether this is what was last read, with all its files that can be read. */
    public synchronized boolean hasRead(List<ContentFolder> listed) {
        return lastRead.equals(listed) && read.values().stream().noneMatch(ParsedFolder::hasBecomeReadable);
    }

    /** Has the folders read again at the next look, whatever has changed. */
    public synchronized void forgetListing() {
        lastRead = List.of();
    }

    /** How many files have been read so far, however often each. */
    public long filesRead() {
        return reader.filesRead();
    }

    /**
     * Reads all folders as they are now.
     *
     * @throws UnreadableContentException if a folder cannot be read at all
     */
    public Content read() {
        return read(list(), Set.of());
    }

    /**
     * Reads every file that has changed. The same files give the same content in the
     * same order.
     *
     * @param listed what there is
     * @param moving files that are being written, of which the last version is good
     * @throws UnreadableContentException if a folder has no story any more, or cannot be read at all
     */
    public synchronized Content read(List<ContentFolder> listed, Set<ListedFile> moving) {
        listed.forEach(this::requireStories);
        var sample = settings.sampleWhenEmpty() && listed.stream().allMatch(folder -> folder.stories().isEmpty());
        if (sample) {
            LOG.warn("No story in {} yet: the sample edition is served", String.join(", ", settings.content()));
        }
        var content = content(sample ? folders(List.of(Settings.SAMPLE)) : listed, moving, sample);
        lastRead = moving.isEmpty() ? listed : List.of();
        return content;
    }

    /** A folder that held stories and is empty is rather one that is not there, such as a disk that is not mounted. */
    private void requireStories(ContentFolder folder) {
        if (folder.stories().isEmpty() && before(folder).hasStories()) {
            throw new UnreadableContentException(PROBLEM_MESSAGES.get("content-folder.empty", folder.name()));
        }
    }

    private Content content(List<ContentFolder> folders, Set<ListedFile> moving, boolean sample) {
        folders.forEach(folder -> read.put(folder.name(), before(folder).next(folder, moving, reader)));
        lastContent = () -> assembled(folders, sample);
        return lastContent.get();
    }

    /** What was last read, as it is at this time: some stories may have come since, and others gone. */
    public synchronized Content again() {
        return lastContent.get();
    }

    private Content assembled(List<ContentFolder> folders, boolean sample) {
        var readings = folders.stream().flatMap(folder -> before(folder).readings().values().stream()).toList();
        var assembly = new SlugResolution(readings, owners, settings.site(), clock.instant());
        var articles = assembly.articles();
        var problems = Stream.concat(folders.stream().flatMap(folder -> folder.problems().stream()),
                assembly.problems().stream()).toList();
        owners = assembly.owners();
        read.replaceAll((_, folder) -> folder.settled(assembly));
        var report = new Report(readings.size(), articles.size(), assembly.heldBack(), assembly.withdrawn().size(),
                problems);
        return new Content(articles, assembly.withdrawn(), assembly.waiting(), files(),
                pictures(folders, assembly::isShown),
                settings.previewSecret() == null ? List.of() : pictures(folders, file -> !assembly.isShown(file)),
                report,
                assembly.due(), sample);
    }

    private Map<Slug, String> files() {
        var files = new HashMap<Slug, String>();
        owners.forEach((slug, file) -> files.put(slug, file.path()));
        return files;
    }

    private List<PictureFile> pictures(List<ContentFolder> folders, Predicate<StoryFile> ofStory) {
        var pictures = new LinkedHashMap<Picture, PictureFile>();
        folders.stream()
                .flatMap(folder -> before(folder).readings().values().stream())
                .filter(reading -> ofStory.test(reading.file()))
                .flatMap(ParsedStory::pictures)
                .forEach(file -> pictures.putIfAbsent(file.picture(), file));
        return List.copyOf(pictures.values());
    }

    private ParsedFolder before(ContentFolder folder) {
        return read.getOrDefault(folder.name(), ParsedFolder.NOTHING);
    }

    private List<ContentFolder> folders(List<String> names) {
        return names.stream().map(this::folder).toList();
    }

    private ContentFolder folder(String name) {
        if (name.startsWith(BUNDLED)) {
            return bundled.computeIfAbsent(name, _ -> ClasspathFolder.of(name.substring(BUNDLED.length()), loader));
        }
        try {
            return watched.computeIfAbsent(name, _ -> new PolledFolder(Path.of(name))).list();
        } catch (InvalidPathException e) {
            throw new UnreadableContentException(PROBLEM_MESSAGES.get("content-folder.invalid-name", name));
        }
    }

}
