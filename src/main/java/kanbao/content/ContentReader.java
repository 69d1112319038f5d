package kanbao.content;

import java.util.function.Function;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
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
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

import kanbao.article.ArticleAddress;
import kanbao.article.Attachment;
import kanbao.article.Picture;
import kanbao.attachment.AttachmentFile;
import kanbao.folder.ClasspathFolder;
import kanbao.folder.ContentFolder;
import kanbao.folder.ListedFile;
import kanbao.folder.PolledFolder;
import kanbao.folder.StoryFile;
import kanbao.folder.UnreadableContentException;
import kanbao.markdown.BodyRenderer;
import kanbao.messages.MessageBundle;
import kanbao.picture.PictureFile;
import kanbao.picture.RemotePictures;
import kanbao.report.ProblemCollector;
import kanbao.report.Report;
import kanbao.site.Settings;

/** Reads the content folders. Files that have not changed since they were last read are not parsed again. */
@Component
public class ContentReader {

    private static final MessageBundle PROBLEM_MESSAGES = MessageBundle.named("problems");
    private static final MessageBundle LOG_MESSAGES = MessageBundle.named("log");
    private static final Logger LOG = LoggerFactory.getLogger(ContentReader.class);
    private static final String CLASSPATH = "classpath:";

    private final Settings settings;
    private final ResourceLoader loader;
    private final Clock clock;
    private final StoryParser parser;
    private final RemovalGuard removals;
    private final FolderLineBreaks lineBreaks;
    private final ParsedFolder emptyFolder;
    private final RemotePictures remotePictures;
    private final Map<String, ContentFolder> classpathFolders = new ConcurrentHashMap<>();
    private final Map<String, PolledFolder> polledFolders = new ConcurrentHashMap<>();
    private final Map<String, ParsedFolder> parsedFolders = new HashMap<>();
    private Map<ArticleAddress, StoryFile> owners = Map.of();
    private List<ContentFolder> lastRead = List.of();
    private Supplier<Content> lastContent = this::read;
    private long lastRemoteRevision;

    ContentReader(Settings settings, ResourceLoader loader, Clock clock, BodyRenderer renderer,
            ObjectProvider<RemotePictures> remotePictures) {
        this.settings = settings;
        this.loader = loader;
        this.clock = clock;
        this.parser = new StoryParser(settings.site(), clock, renderer);
        this.removals = new RemovalGuard(settings.content(), clock);
        this.lineBreaks = new FolderLineBreaks(settings.lineBreaks());
        this.remotePictures = remotePictures.getIfAvailable(() -> RemotePictures.NONE);
        this.emptyFolder = ParsedFolder.empty(settings.attachments(), this.remotePictures);
    }

    /**
     * Lists the content folders without reading their files.
     *
     * @throws UnreadableContentException if a folder cannot be listed
     */
    public List<ContentFolder> listFolders() {
        return folders(settings.content());
    }

    /** Whether the last content was read from these files, and no file has become readable and no picture was fetched since. */
    public synchronized boolean isCurrent(List<ContentFolder> listed) {
        return lastRead.equals(listed) && lastRemoteRevision == remotePictures.revision()
                && parsedFolders.values().stream().noneMatch(ParsedFolder::hasNewlyReadableFile);
    }

    /** Forgets what was listed last, so that the content is not current until it is read again. */
    public synchronized void forgetFolders() {
        lastRead = List.of();
    }

    /** Counts how often files have been parsed so far. */
    public long parsedFileCount() {
        return parser.parsedFileCount();
    }

    /**
     * Lists and reads all folders.
     *
     * @throws UnreadableContentException if a folder cannot be read
     */
    public Content read() {
        return read(listFolders(), Set.of());
    }

    /**
     * Reads every file that has changed. The same files give the same content in the same order.
     *
     * @param beingWritten files whose previous version is used because they are being written
     * @throws UnreadableContentException if a folder that had stories has none or has lost many of them and this is not
     *     confirmed, or if a folder cannot be read
     */
    public synchronized Content read(List<ContentFolder> listed, Set<ListedFile> beingWritten) {
        var storiesByFolder = new HashMap<String, Integer>();
        listed.forEach(folder -> storiesByFolder.put(folder.name(), parsed(folder).countStories(folder)));
        requireStories(listed, storiesByFolder);
        var sample = settings.sampleWhenEmpty() && listed.stream().allMatch(folder -> folder.stories().isEmpty());
        if (sample) {
            LOG.warn(LOG_MESSAGES.get("content.sample", String.join(", ", settings.content())));
        }
        removals.accept(storiesByFolder);
        var remoteRevision = remotePictures.revision();
        var read = sample ? folders(Settings.SAMPLE) : listed;
        var content = content(read, beingWritten, sample);
        lastRead = beingWritten.isEmpty() ? listed : List.of();
        lastRemoteRevision = remoteRevision;
        remotePictures.request(() -> remotePictures(read));
        return content;
    }

    /** Whether an operator has confirmed within the last hour that stories were deleted on purpose. */
    public boolean isRemovalConfirmed() {
        return removals.isConfirmed();
    }

    /**
     * A folder that had stories and is empty now, or that has lost many of them, is probably incomplete: a disk that is not
     * mounted, or files that are still being copied. Stories that were moved or renamed are not lost.
     */
    private void requireStories(List<ContentFolder> listed, Map<String, Integer> storiesByFolder) {
        var loss = removals.loss(storiesByFolder);
        var empty = listed.stream()
                .filter(folder -> folder.stories().isEmpty() && parsed(folder).hasStories())
                .findFirst();
        if (empty.isPresent() && !removals.isConfirmed()) {
            throw new UnreadableContentException(
                    PROBLEM_MESSAGES.get("content-folder.empty", empty.get().name(), RemovalGuard.CONFIRMATION));
        }
        if (loss.isPresent()) {
            var removed = listed.stream().flatMap(folder -> parsed(folder).removed(folder).stream()).findFirst();
            throw new UnreadableContentException(PROBLEM_MESSAGES.get("content-folder.stories-vanished",
                    loss.get().folder(), loss.get().removed(), loss.get().before(), removed.orElse("…"),
                    RemovalGuard.CONFIRMATION));
        }
    }

    private Content content(List<ContentFolder> folders, Set<ListedFile> beingWritten, boolean sample) {
        folders.forEach(
                folder -> parsedFolders.put(folder.name(), parsed(folder).updated(folder,
                        lineBreaks.decide(folder, beingWritten), beingWritten, parser)));
        lastContent = () -> assemble(folders, sample);
        return lastContent.get();
    }

    /** Returns the content that was last read, at the current time: stories may have been published or expired since. */
    public synchronized Content reassemble() {
        return lastContent.get();
    }

    private Content assemble(List<ContentFolder> folders, boolean sample) {
        var stories = folders.stream().flatMap(folder -> parsed(folder).stories().values().stream()).toList();
        var copies = new CopyFinder(stories, settings.site().timeZone());
        var unavailable = new UnavailableStories();
        unavailable.addCopies(copies.copies());
        var resolution = new SlugResolution(copies.originals(), owners, unavailable, settings.site(), clock.instant());
        var articles = resolution.articles();
        var terms = new LinkedHashMap<String, String>();
        var glossaryProblems = new ProblemCollector(GlossaryParser.FILE);
        folders.forEach(folder -> GlossaryParser.ofFolder(folder, glossaryProblems).forEach(terms::putIfAbsent));
        var covers = PodcastCovers.find(settings.podcasts(),
                folders.stream().map(folder -> parsed(folder).pictures()).toList());
        var problems = Stream.of(folders.stream().flatMap(folder -> folder.problems().stream()),
                folders.stream().flatMap(folder -> parsed(folder).lineBreaks().problems().stream()),
                copies.problems().stream(), resolution.problems().stream(), covers.problems().stream(),
                glossaryProblems.all().stream())
                .flatMap(Function.identity()).toList();
        owners = resolution.owners();
        parsedFolders.replaceAll((_, folder) -> folder.withoutReplacedVersions(resolution));
        var pages = resolution.pages();
        var report = new Report(copies.originals().size() - resolution.subjectCount(),
                articles.size() + pages.published().size(),
                resolution.unpublishedCount(), resolution.withdrawn().size() + pages.withdrawn().size(), problems);
        return new Content(articles, resolution.withdrawn(), resolution.unpublished(), pages, resolution.subjects(),
                resolution.subjectFiles(), filePaths(),
                pictures(folders, resolution::isPublished),
                settings.previewSecret() == null
                        ? List.of()
                        : pictures(folders, file -> !resolution.isPublished(file)),
                attachments(folders, resolution::isPublished),
                settings.previewSecret() == null
                        ? List.of()
                        : attachments(folders, file -> !resolution.isPublished(file)),
                covers.pictures(), Glossaries.of(terms, glossaries(folders)), report, resolution.nextChange(), sample);
    }

    private Map<ArticleAddress, String> filePaths() {
        var paths = new HashMap<ArticleAddress, String>();
        owners.forEach((address, file) -> paths.put(address, file.path()));
        return paths;
    }

    private Map<ArticleAddress, Map<String, String>> glossaries(List<ContentFolder> folders) {
        var glossaries = new HashMap<ArticleAddress, Map<String, String>>();
        if (stories(folders, _ -> true).anyMatch(story -> !story.glossary().isEmpty())) {
            var folderStories = new HashMap<StoryFile, Map<String, String>>();
            stories(folders, _ -> true).forEach(story -> folderStories.put(story.file(), story.glossary()));
            owners.forEach((address, file) -> glossaries.put(address, folderStories.getOrDefault(file, Map.of())));
        }
        return glossaries;
    }

    private List<PictureFile> pictures(List<ContentFolder> folders, Predicate<StoryFile> ofStory) {
        var pictures = new LinkedHashMap<Picture, PictureFile>();
        stories(folders, ofStory).flatMap(ParsedStory::pictures)
                .forEach(file -> pictures.putIfAbsent(file.picture(), file));
        return List.copyOf(pictures.values());
    }

    private List<AttachmentFile> attachments(List<ContentFolder> folders, Predicate<StoryFile> ofStory) {
        var attachments = new LinkedHashMap<Attachment, AttachmentFile>();
        stories(folders, ofStory).flatMap(ParsedStory::attachments)
                .forEach(file -> attachments.putIfAbsent(file.attachment(), file));
        return List.copyOf(attachments.values());
    }

    private Stream<ParsedStory> stories(List<ContentFolder> folders, Predicate<StoryFile> ofStory) {
        return folders.stream()
                .flatMap(folder -> parsed(folder).stories().values().stream())
                .filter(story -> ofStory.test(story.file()));
    }

    /** The addresses of the pictures on other hosts, those of the newest stories first. */
    private List<String> remotePictures(List<ContentFolder> folders) {
        return stories(folders, _ -> true)
                .sorted(Comparator.comparing(ParsedStory::published).reversed())
                .flatMap(ParsedStory::remoteAddresses)
                .distinct()
                .toList();
    }

    private ParsedFolder parsed(ContentFolder folder) {
        return parsedFolders.getOrDefault(folder.name(), emptyFolder);
    }

    private List<ContentFolder> folders(List<String> names) {
        return names.stream().map(this::folder).toList();
    }

    private ContentFolder folder(String name) {
        if (name.startsWith(CLASSPATH)) {
            return classpathFolders.computeIfAbsent(name,
                    _ -> ClasspathFolder.of(name.substring(CLASSPATH.length()), loader));
        }
        try {
            return polledFolders.computeIfAbsent(name, _ -> new PolledFolder(Path.of(name))).list();
        } catch (InvalidPathException e) {
            throw new UnreadableContentException(PROBLEM_MESSAGES.get("content-folder.invalid-name", name));
        }
    }

}
