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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.springframework.core.io.Resource;
import org.springframework.web.util.UriUtils;

import kanbao.article.Picture;
import kanbao.report.Problems;

/**
 * The picture files of one content folder: finds the one that a story means, and reads each at most once.
 * Several threads may ask at the same time.
 */
public final class Pictures {

    /** Folders that other site builders serve as the root of the site. */
    private static final List<String> ROOTS = List.of("", "static/", "source/", "public/", "assets/");

    private final Map<String, Resource> files;
    private final Map<String, String> spellings = new HashMap<>();
    private final Map<String, PictureReading> readings = new ConcurrentHashMap<>();

    /** @param files by their path below the content folder, with slashes */
    public Pictures(Map<String, Resource> files) {
        this.files = Map.copyOf(files);
        files.keySet().stream().sorted().forEach(path -> spellings.putIfAbsent(folded(path), path));
    }

    /**
     * The picture that a story refers to, looked for beside the story, in the folder that bears the story's name, and,
     * if the reference begins with a slash, from the root of the content folder; what stands in the way is reported.
     *
     * @param line the line of the story's file that refers to it
     */
    public Optional<Picture> find(String reference, int line, Problems problems) {
        var address = reference.strip().replace('\\', '/').replaceFirst("[?#].*", "");
        var candidates = candidates(address, problems.file());
        if (candidates.isEmpty()) {
            problems.warning(line, "the picture “" + reference + "”, which lies outside of the content folder",
                    "a path inside of it");
            return Optional.empty();
        }
        var path = candidates.stream().filter(files::containsKey).findFirst()
                .or(() -> otherSpelling(candidates, line, problems));
        if (path.isEmpty()) {
            problems.warning(line, "the picture “" + reference + "”, but no such file",
                    "a file at “" + candidates.iterator().next() + "”");
        }
        return path.flatMap(found -> read(found, line, problems));
    }

    /** Every picture that was found so far, by fingerprint. */
    public List<PictureFile> used() {
        var used = new HashMap<Picture, PictureFile>();
        readings.values().forEach(reading -> reading.file().ifPresent(file -> used.putIfAbsent(file.picture(), file)));
        return used.values().stream().sorted((a, b) -> a.picture().fingerprint().compareTo(b.picture().fingerprint()))
                .toList();
    }

    private Optional<Picture> read(String path, int line, Problems problems) {
        var reading = readings.computeIfAbsent(path, name -> PictureReading.of(name, file(name)));
        reading.report(path, line, problems);
        return reading.file().map(PictureFile::picture);
    }

    private Resource file(String path) {
        var file = files.get(path);
        if (file == null) {
            throw new IllegalArgumentException("no picture file “" + path + "”");
        }
        return file;
    }

    private Optional<String> otherSpelling(Collection<String> candidates, int line, Problems problems) {
        var path = candidates.stream().flatMap(name -> Stream.ofNullable(spellings.get(folded(name)))).findFirst();
        path.ifPresent(found -> problems.warning(line, "a picture that is spelled otherwise than its file",
                "the file’s name as it is: “" + found + "”"));
        return path;
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
