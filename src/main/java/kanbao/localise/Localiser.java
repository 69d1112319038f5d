package kanbao.localise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.concurrent.atomic.AtomicInteger;

import kanbao.folder.FolderScanner;
import kanbao.folder.StoryFile;
import kanbao.localise.StorySource.Place;
import kanbao.remotepicture.FetchResult;
import kanbao.remotepicture.FetchResult.Failed;
import kanbao.remotepicture.PictureDownloads;
import kanbao.remotepicture.RemoteAddress;
import kanbao.report.Cause;
import kanbao.report.Problem;
import kanbao.report.Problem.Kind;
import kanbao.report.Report;

/**
 * Fetches the pictures on other hosts that the stories of a folder show, and rewrites each story as soon as all its pictures are
 * settled: only the addresses change. A run that was interrupted can be repeated.
 */
public final class Localiser {

    private final Path folder;
    private final List<StorySource> stories = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<RemoteAddress, FetchResult> results = new HashMap<>();
    /** A file of each fetched picture. */
    private final Map<RemoteAddress, Path> files = new HashMap<>();
    private final Map<RemoteAddress, Path> temporaryFiles = new HashMap<>();
    private Set<RemoteAddress> wanted = Set.of();
    private int fetched;
    private int found;
    private int rewritten;
    private final AtomicInteger settled = new AtomicInteger();

    private Localiser(Path folder) {
        this.folder = folder;
    }

    /**
     * What was done.
     *
     * @param pictures  that stories show
     * @param fetched   from their hosts
     * @param found     that an earlier run had fetched
     * @param rewritten stories
     * @param report    why pictures are still on other hosts
     */
    public record Outcome(int pictures, int fetched, int found, int rewritten, Report report) {}

    /**
     * Reads the stories of a folder.
     *
     * @throws kanbao.folder.UnreadableContentException if it cannot be read
     */
    public static Localiser read(Path folder) {
        var localiser = new Localiser(folder);
        var listed = FolderScanner.scan(folder);
        listed.stories().forEach(localiser::read);
        return localiser;
    }

    private void read(StoryFile file) {
        try {
            var source = StorySource.of(file);
            if (!source.places().isEmpty()) {
                stories.add(source);
            }
        } catch (IOException | RuntimeException e) {
            problems.add(new Problem(Kind.ERROR, file.path(), 0, Cause.of("localise.unreadable", file.path())));
        }
    }

    /** The hosts of the pictures, with their ports if they are unusual, and the number of their pictures, the most first. */
    public Map<String, Integer> hosts() {
        var counts = new TreeMap<String, Set<RemoteAddress>>();
        addresses().forEach(address -> counts.computeIfAbsent(
                address.host() + (address.port() < 0 ? "" : ":" + address.port()), _ -> new HashSet<>()).add(address));
        var sorted = new LinkedHashMap<String, Integer>();
        counts.entrySet().stream().sorted((one, other) -> other.getValue().size() - one.getValue().size()).forEach(
                entry -> sorted.put(entry.getKey(), entry.getValue().size()));
        return sorted;
    }

    private Set<RemoteAddress> addresses() {
        var addresses = new LinkedHashSet<RemoteAddress>();
        stories.forEach(story -> story.places().forEach(place -> addresses.add(place.address())));
        return addresses;
    }

    /** The number of stories that show pictures on other hosts. */
    public int storyCount() {
        return stories.size();
    }

    /** The number of pictures for which nothing more is to be done. */
    public int settled() {
        return settled.get();
    }

    /** The number of pictures that are to be fetched. */
    public int total() {
        return wanted.size();
    }

    /** Fetches the pictures of the allowed hosts and rewrites the stories. */
    public Outcome run(Predicate<RemoteAddress> isAllowed, PictureDownloads downloads) throws InterruptedException {
        var all = addresses();
        wanted = new LinkedHashSet<>(all.stream().filter(isAllowed).filter(address -> !address.hasCredentials())
                .toList());
        stories.forEach(story -> folder(story).cleanUp());
        var missing = new ArrayList<RemoteAddress>();
        wanted.forEach(address -> {
            if (!findEarlier(address)) {
                missing.add(address);
            }
        });
        stories.forEach(this::rewriteIfSettled);
        downloads.run(missing, new PictureDownloads.Receiver() {

            @Override
            public Path file(RemoteAddress address) throws IOException {
                return temporaryFile(address);
            }

            @Override
            public void receive(RemoteAddress address, FetchResult result) {
                settle(address, result);
            }
        });
        stories.forEach(story -> folder(story).cleanUp());
        stories.forEach(this::reportRemaining);
        return new Outcome(all.size(), fetched, found, rewritten,
                new Report(stories.size(), stories.size(), 0, 0, problems));
    }

    private PictureFolder folder(StorySource story) {
        return PictureFolder.of(folder, story.file().path());
    }

    private Optional<StorySource> firstStory(RemoteAddress address) {
        return stories.stream().filter(story -> shows(story, address)).findFirst();
    }

    private static boolean shows(StorySource story, RemoteAddress address) {
        return story.places().stream().anyMatch(place -> place.address().equals(address));
    }

    private boolean findEarlier(RemoteAddress address) {
        for (var story : stories) {
            try {
                var file = shows(story, address) ? folder(story).find(address) : Optional.<Path>empty();
                if (file.isPresent()) {
                    files.put(address, file.get());
                    found++;
                    settled.incrementAndGet();
                    return true;
                }
            } catch (IOException e) {
                // It is fetched again.
            }
        }
        return false;
    }

    private synchronized Path temporaryFile(RemoteAddress address) throws IOException {
        var former = temporaryFiles.get(address);
        if (former != null) {
            Files.deleteIfExists(former);
        }
        var file = folder(firstStory(address).orElseThrow()).temporaryFile();
        temporaryFiles.put(address, file);
        return file;
    }

    private synchronized void settle(RemoteAddress address, FetchResult result) {
        var kept = result;
        var temporary = temporaryFiles.remove(address);
        try {
            if (result instanceof FetchResult.Fetched picture && temporary != null) {
                files.put(address, folder(firstStory(address).orElseThrow()).add(address, picture.extension(),
                        temporary));
                fetched++;
            } else if (temporary != null) {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            kept = Failed.notStored();
        }
        results.put(address, kept);
        settled.incrementAndGet();
        stories.stream().filter(story -> shows(story, address)).forEach(this::rewriteIfSettled);
    }

    private synchronized void rewriteIfSettled(StorySource story) {
        var isSettled = story.places().stream().map(Place::address).allMatch(
                address -> !wanted.contains(address) || files.containsKey(address) || results.containsKey(address));
        if (isSettled && story.places().stream().anyMatch(place -> files.containsKey(place.address()))) {
            try {
                rewrite(story);
            } catch (IOException e) {
                problems.add(new Problem(Kind.ERROR, story.file().path(), 0,
                        Cause.of("localise.not-written", story.file().path(), e.getClass().getSimpleName())));
            }
        }
    }

    private void rewrite(StorySource story) throws IOException {
        var pictures = folder(story);
        var references = new HashMap<RemoteAddress, String>();
        for (var place : story.places()) {
            var file = files.get(place.address());
            if (file != null && !references.containsKey(place.address())) {
                var own = pictures.path().equals(file.getParent()) ? file : copy(place.address(), file, pictures);
                references.put(place.address(), pictures.reference(own));
            }
        }
        if (story.write(story.replaced(place -> Optional.ofNullable(references.get(place.address()))))) {
            rewritten++;
        } else {
            problems.add(new Problem(Kind.ERROR, story.file().path(), 0,
                    Cause.of("localise.changed", story.file().path())));
        }
    }

    private static Path copy(RemoteAddress address, Path file, PictureFolder pictures) throws IOException {
        var earlier = pictures.find(address);
        return earlier.isPresent() ? earlier.get() : pictures.copy(address, file);
    }

    private void reportRemaining(StorySource story) {
        for (var place : story.places()) {
            cause(place).ifPresent(cause -> problems.add(
                    new Problem(Kind.WARNING, story.file().path(), place.line(), cause)));
        }
    }

    private Optional<Cause> cause(Place place) {
        if (place.address().hasCredentials()) {
            return Optional.of(Cause.of("picture.remote-credentials", place.address().host()));
        }
        if (!wanted.contains(place.address())) {
            return Optional.of(Cause.of("localise.not-allowed", place.address().host()));
        }
        return results.get(place.address()) instanceof Failed failed
                ? Optional.of(failed.failure().cause(place.written(), failed.detail()))
                : Optional.empty();
    }

}
