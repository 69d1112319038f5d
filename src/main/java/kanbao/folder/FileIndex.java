package kanbao.folder;

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
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.util.UriUtils;

/** Finds the files of a content folder by the references of stories to them. */
public final class FileIndex {

    /** Before the name of a file that may be in any folder, as in Obsidian. */
    public static final String ANYWHERE = "**/";

    /** Behind the path of a file without its extension, for all files that differ from it only in what follows. */
    private static final String COMPANIONS = ".*";
    private static final Pattern AFTER_PATH = Pattern.compile("[?#].*");
    /** Folders that other site builders serve as the root of the site. */
    private static final List<String> ROOTS = List.of("", "static/", "source/", "public/", "assets/");

    private final Map<String, ListedFile> files;
    private final Map<String, String> spellings = new HashMap<>();
    /** All paths by the last name in them. */
    private final Map<String, List<String>> names = new HashMap<>();
    private final SingletonSupplier<TreeSet<String>> sorted;

    /** @param files by their path relative to the content folder, with slashes */
    public FileIndex(Map<String, ListedFile> files) {
        this.files = Map.copyOf(files);
        sorted = SingletonSupplier.of(() -> new TreeSet<>(this.files.keySet()));
        files.keySet().stream().sorted().forEach(path -> {
            spellings.putIfAbsent(normalizeSpelling(path), path);
            names.computeIfAbsent(normalizeSpelling(lastName(path)), _ -> new ArrayList<>()).add(path);
        });
    }

    /**
     * Creates the index of the changed folder.
     *
     * @param beingWritten files that are still being written; their former version is used
     */
    public FileIndex updated(Map<String, ListedFile> newFiles, Set<ListedFile> beingWritten) {
        var settled = new HashMap<>(newFiles);
        newFiles.forEach((path, file) -> {
            if (beingWritten.contains(file)) {
                settled.compute(path, (_, _) -> files.get(path));
            }
        });
        return new FileIndex(settled);
    }

    /** Returns the file at this path, which must exist. */
    public ListedFile file(String path) {
        return Objects.requireNonNull(files.get(path), () -> "no file “" + path + "”");
    }

    boolean isSame(String path, ListedFile file) {
        return file.equals(files.get(path));
    }

    /** Returns whether each reference of the story still leads to the same version of the same file. */
    public boolean areUnchanged(List<FileReference> references, String story) {
        return references.stream().allMatch(reference -> lookUp(reference.reference(), story).equals(reference));
    }

    /** Returns the file of a reference, or those of {@link #companions}, in their current version. */
    public FileReference lookUp(String reference, String story) {
        if (reference.endsWith(COMPANIONS)) {
            var base = reference.substring(0, reference.length() - COMPANIONS.length());
            return new FileReference(reference, String.join("\n", companions(base)), null);
        }
        var path = match(reference, story) instanceof FileMatch.Found found ? found.path() : "";
        return new FileReference(reference, path, path.isEmpty() ? null : file(path).version());
    }

    /** Returns the reference to all {@link #companions} of a path. */
    public FileReference lookUpCompanions(String base) {
        return lookUp(base + COMPANIONS, "");
    }

    /** Returns the paths that consist of this base, a dot and something without a slash, such as an extension. */
    public List<String> companions(String base) {
        // The slash is the character after the dot.
        return List.copyOf(sorted.obtain().subSet(base + ".", base + "/"));
    }

    /**
     * Finds the file that the story refers to, next to the story or in the folder with the story's name. If the reference begins
     * with a slash, it is relative to the content folder; if it begins with {@link #ANYWHERE}, the file may be in any folder.
     */
    public FileMatch match(String reference, String story) {
        var candidates = candidates(path(reference), story);
        if (candidates.isEmpty()) {
            return new FileMatch.Outside();
        }
        return exactMatch(candidates).or(() -> anywhere(reference))
                .map(path -> (FileMatch) new FileMatch.Found(path, true))
                .or(() -> similarSpelling(candidates)
                        .map(path -> new FileMatch.Found(path,
                                candidates.stream().anyMatch(name -> isSame(name, path)))))
                .orElseGet(() -> new FileMatch.Missing(candidates.iterator().next()));
    }

    /** Returns the reference as its writer knows it. */
    public static String written(String reference) {
        return isAnywhere(reference) ? reference.substring(ANYWHERE.length()) : reference;
    }

    /** Returns the reference that leads to exactly this path. */
    public static String reference(String path) {
        return "/" + UriUtils.encodePath(path, StandardCharsets.UTF_8);
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
        var end = "/" + normalizeSpelling(path(reference));
        return names.getOrDefault(lastName(end), List.of())
                .stream()
                .filter(path -> ("/" + normalizeSpelling(path)).endsWith(end))
                .findFirst();
    }

    private static String lastName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Returns the path in the reference, whether it is one from the story or one in any folder. */
    private static String path(String reference) {
        return AFTER_PATH.matcher(written(reference).strip().replace('\\', '/')).replaceFirst("");
    }

    /** Returns whether both paths look the same: macOS stores é and 한 in pieces, and most other programs do not. */
    private static boolean isSame(String name, String path) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).equals(Normalizer.normalize(path, Normalizer.Form.NFC));
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
