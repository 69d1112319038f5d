package kanbao.picture;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.web.util.UriUtils;

import kanbao.folder.ListedFile;
import kanbao.report.Cause;
import kanbao.report.ProblemCollector;

/**
 * The picture files of one content folder: finds those that stories mean, and reads each at most once.
 * Several threads may ask at the same time.
 */
public final class PictureFinder {

    private static final Pattern AFTER_PATH = Pattern.compile("[?#].*");
    /** Folders that other site builders serve as the root of the site. */
    private static final List<String> ROOTS = List.of("", "static/", "source/", "public/", "assets/");

    private final Map<String, ListedFile> files;
    private final Map<String, String> spellings = new HashMap<>();
    private final Map<String, PictureReadResult> readings = new ConcurrentHashMap<>();

    /** @param files by their path below the content folder, with slashes */
    public PictureFinder(Map<String, ListedFile> files) {
        this.files = Map.copyOf(files);
        files.keySet().stream().sorted().forEach(path -> spellings.putIfAbsent(folded(path), path));
    }

    /**
     * The pictures of the folder after it has changed; files that are the same are not read again.
     *
     * @param moving those that are being written, which stay as they were
     */
    public PictureFinder updated(Map<String, ListedFile> filesNow, Set<ListedFile> moving) {
        var settled = new HashMap<>(filesNow);
        filesNow.forEach((path, file) -> {
            if (moving.contains(file)) {
                settled.compute(path, (_, _) -> files.get(path));
            }
        });
        var now = new PictureFinder(settled);
        readings.forEach((path, reading) -> {
            if (!reading.isUnread() && file(path).equals(settled.get(path))) {
                now.readings.put(path, reading);
            }
        });
        return now;
    }

    /** Whether one can be read by now that could not be read before. */
    public boolean hasNewlyReadableFile() {
        return readings.entrySet().stream().anyMatch(
                reading -> reading.getValue().isUnread() && file(reading.getKey()).isReadable());
    }

    /** Those of the story whose file has this path. */
    public StoryPictures forStory(String story) {
        return new StoryPictures(this, story);
    }

    /** Whether each of a story's references leads to the same file in the same state. */
    public boolean areUnchanged(List<PictureReference> uses, String story) {
        return uses.stream().allMatch(use -> use(use.reference(), story).equals(use));
    }

    /** What the reference leads to; a file that could not be read is none that could be the same again. */
    PictureReference used(String reference, String story) {
        var use = use(reference, story);
        var reading = readings.get(use.path());
        return reading != null && reading.isUnread() ? new PictureReference(reference, use.path(), null) : use;
    }

    private PictureReference use(String reference, String story) {
        var candidates = candidates(address(reference), story);
        var path = exact(candidates).or(() -> otherSpelling(candidates));
        return new PictureReference(reference, path.orElse(""), path.map(found -> file(found).stamp()).orElse(null));
    }

    Optional<PictureFile> find(String reference, String story, int line, ProblemCollector problems) {
        var candidates = candidates(address(reference), story);
        if (candidates.isEmpty()) {
            problems.warning(line, Cause.of("picture.outside-folder", reference));
            return Optional.empty();
        }
        var path = exact(candidates);
        if (path.isEmpty()) {
            path = otherSpelling(candidates);
            path.ifPresentOrElse(
                    found -> problems.warning(line, Cause.of("picture.other-spelling", reference, found)),
                    () -> problems.warning(line,
                            Cause.of("picture.missing", reference, candidates.iterator().next())));
        }
        return path.flatMap(found -> read(found, line, problems));
    }

    private Optional<PictureFile> read(String path, int line, ProblemCollector problems) {
        var reading = readings.computeIfAbsent(path, name -> PictureReadResult.of(name, file(name).bytes()));
        reading.report(path, line, problems);
        return reading.file();
    }

    private ListedFile file(String path) {
        return Objects.requireNonNull(files.get(path), () -> "no picture file “" + path + "”");
    }

    private Optional<String> exact(Collection<String> candidates) {
        return candidates.stream().filter(files::containsKey).findFirst();
    }

    private Optional<String> otherSpelling(Collection<String> candidates) {
        return candidates.stream().flatMap(name -> Stream.ofNullable(spellings.get(folded(name)))).findFirst();
    }

    private static String address(String reference) {
        return AFTER_PATH.matcher(reference.strip().replace('\\', '/')).replaceFirst("");
    }

    private static String folded(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** Where the file may be, the likeliest first; none if the reference leads out of the content folder. */
    private static Set<String> candidates(String address, String story) {
        var candidates = new LinkedHashSet<String>();
        for (var name : List.of(decoded(address), address)) {
            var places = name.startsWith("/")
                    ? ROOTS.stream().map(root -> normalised(root + name)).toList()
                    : besides(story).map(folder -> normalised(folder + name)).toList();
            if (places.getFirst().isEmpty()) {
                return Set.of();
            }
            places.forEach(place -> place.ifPresent(candidates::add));
        }
        return candidates;
    }

    private static Stream<String> besides(String story) {
        var stem = story.replaceFirst("\\.[^./]*$", "");
        return Stream.of(story.substring(0, story.lastIndexOf('/') + 1), stem + "/");
    }

    private static String decoded(String address) {
        try {
            return UriUtils.decode(address, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private static Optional<String> normalised(String path) {
        var names = new ArrayDeque<String>();
        for (var name : path.split("/", -1)) {
            if (name.equals("..")) {
                if (names.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        return Optional.of(String.join("/", new ArrayList<>(names)));
    }

}
