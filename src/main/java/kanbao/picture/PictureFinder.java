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
 * Finds the picture files in a content folder that stories refer to, and reads each at most once. Thread-safe.
 */
public final class PictureFinder {

    private static final String ANYWHERE = StoryPictures.ANYWHERE;
    private static final Pattern AFTER_PATH = Pattern.compile("[?#].*");
    /** Folders that other site builders serve as the root of the site. */
    private static final List<String> ROOTS = List.of("", "static/", "source/", "public/", "assets/");

    private final Map<String, ListedFile> files;
    private final Map<String, String> spellings = new HashMap<>();
    /** All paths by the last name in them. */
    private final Map<String, List<String>> names = new HashMap<>();
    private final Map<String, PictureReadResult> results = new ConcurrentHashMap<>();

    /** @param files by their path relative to the content folder, with slashes */
    public PictureFinder(Map<String, ListedFile> files) {
        this.files = Map.copyOf(files);
        files.keySet().stream().sorted().forEach(path -> {
            spellings.putIfAbsent(normalizeSpelling(path), path);
            names.computeIfAbsent(normalizeSpelling(lastName(path)), _ -> new ArrayList<>()).add(path);
        });
    }

    /**
     * Creates a finder for the changed folder. Unchanged files are not read again.
     *
     * @param beingWritten files that are still being written; their former version is used
     */
    public PictureFinder updated(Map<String, ListedFile> newFiles, Set<ListedFile> beingWritten) {
        var settled = new HashMap<>(newFiles);
        newFiles.forEach((path, file) -> {
            if (beingWritten.contains(file)) {
                settled.compute(path, (_, _) -> files.get(path));
            }
        });
        var updated = new PictureFinder(settled);
        results.forEach((path, result) -> {
            if (!result.isUnreadable() && file(path).equals(settled.get(path))) {
                updated.results.put(path, result);
            }
        });
        return updated;
    }

    /** Returns whether a file that could not be read has become readable. */
    public boolean hasNewlyReadableFile() {
        return results.entrySet().stream().anyMatch(
                entry -> entry.getValue().isUnreadable() && file(entry.getKey()).isReadable());
    }

    /** Returns the pictures for the story whose file has this path. */
    public StoryPictures forStory(String story) {
        return new StoryPictures(this, story);
    }

    /** Returns whether each reference of the story still leads to the same version of the same file. */
    public boolean areUnchanged(List<PictureReference> references, String story) {
        return references.stream().allMatch(reference -> lookUp(reference.reference(), story).equals(reference));
    }

    /** Resolves a reference. An unreadable file has no version, so that it never counts as unchanged. */
    PictureReference resolve(String reference, String story) {
        var resolved = lookUp(reference, story);
        var result = results.get(resolved.path());
        return result != null && result.isUnreadable()
                ? new PictureReference(reference, resolved.path(), null)
                : resolved;
    }

    private PictureReference lookUp(String reference, String story) {
        var candidates = candidates(place(reference), story);
        var path = exactMatch(candidates).or(() -> anywhere(reference)).or(() -> similarSpelling(candidates));
        return new PictureReference(reference, path.orElse(""), path.map(found -> file(found).version()).orElse(null));
    }

    Optional<PictureFile> find(String reference, String story, int line, ProblemCollector problems) {
        var candidates = candidates(place(reference), story);
        var name = isAnywhere(reference) ? reference.substring(ANYWHERE.length()) : reference;
        if (candidates.isEmpty()) {
            problems.warning(line, Cause.of("picture.outside-folder", name));
            return Optional.empty();
        }
        var path = exactMatch(candidates).or(() -> anywhere(reference));
        if (path.isEmpty()) {
            path = similarSpelling(candidates);
            path.ifPresentOrElse(
                    found -> problems.warning(line, Cause.of("picture.other-spelling", name, found)),
                    () -> problems.warning(line,
                            Cause.of("picture.missing", name, candidates.iterator().next())));
        }
        return path.flatMap(found -> read(found, line, problems));
    }

    private Optional<PictureFile> read(String path, int line, ProblemCollector problems) {
        var result = results.computeIfAbsent(path, name -> PictureReadResult.of(name, file(name).resource()));
        result.report(path, line, problems);
        return Optional.ofNullable(result.file());
    }

    private ListedFile file(String path) {
        return Objects.requireNonNull(files.get(path), () -> "no picture file “" + path + "”");
    }

    private Optional<String> exactMatch(Collection<String> candidates) {
        return candidates.stream().filter(files::containsKey).findFirst();
    }

    private Optional<String> similarSpelling(Collection<String> candidates) {
        return candidates.stream().flatMap(name -> Stream.ofNullable(spellings.get(normalizeSpelling(name))))
                .findFirst();
    }

    private static boolean isAnywhere(String reference) {
        return reference.startsWith(ANYWHERE);
    }

    /** Returns the first file with this name, or with this path at the end of its own, if it may be in any folder. */
    private Optional<String> anywhere(String reference) {
        if (!isAnywhere(reference)) {
            return Optional.empty();
        }
        var end = "/" + normalizeSpelling(place(reference));
        return names.getOrDefault(lastName(end), List.of())
                .stream()
                .filter(path -> ("/" + normalizeSpelling(path)).endsWith(end))
                .findFirst();
    }

    private static String lastName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Returns the path in the reference, whether it is one from the story or one in any folder. */
    private static String place(String reference) {
        return address(isAnywhere(reference) ? reference.substring(ANYWHERE.length()) : reference);
    }

    private static String address(String reference) {
        return AFTER_PATH.matcher(reference.strip().replace('\\', '/')).replaceFirst("");
    }

    private static String normalizeSpelling(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** Returns the possible paths of the file, the likeliest first, or none if the reference leaves the content folder. */
    private static Set<String> candidates(String address, String story) {
        var candidates = new LinkedHashSet<String>();
        for (var name : List.of(decode(address), address)) {
            var paths = name.startsWith("/")
                    ? ROOTS.stream().map(root -> normalizePath(root + name)).toList()
                    : foldersOf(story).map(folder -> normalizePath(folder + name)).toList();
            if (paths.getFirst().isEmpty()) {
                return Set.of();
            }
            paths.forEach(path -> path.ifPresent(candidates::add));
        }
        return candidates;
    }

    private static Stream<String> foldersOf(String story) {
        var stem = story.replaceFirst("\\.[^./]*$", "");
        return Stream.of(story.substring(0, story.lastIndexOf('/') + 1), stem + "/");
    }

    private static String decode(String address) {
        try {
            return UriUtils.decode(address, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private static Optional<String> normalizePath(String path) {
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
