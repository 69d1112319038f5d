package kanbao.localise;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import kanbao.folder.StoryFile;
import kanbao.frontmatter.FrontMatter;
import kanbao.frontmatter.FrontMatterReader;
import kanbao.frontmatter.Key;
import kanbao.frontmatter.Value;
import kanbao.frontmatter.Value.Fields;
import kanbao.frontmatter.Value.Items;
import kanbao.frontmatter.Value.Scalar;
import kanbao.markdown.PictureAddresses;
import kanbao.picture.RemoteReference;
import kanbao.remotepicture.RemoteAddress;
import kanbao.report.InvalidStoryException;
import kanbao.report.ProblemCollector;

/**
 * The text of a story file, and where it names pictures on other hosts.
 *
 * @param text as it is in the file, with its byte order mark and its line ends
 */
record StorySource(StoryFile file, String text, List<Place> places) {

    /**
     * An address in the text.
     *
     * @param line  counted from 1
     * @param start where it begins
     * @param end   where it ends
     */
    record Place(int line, int start, int end, String written, RemoteAddress address) {}

    /**
     * Reads the file.
     *
     * @throws InvalidStoryException if it is no story
     * @throws IOException if it cannot be read
     */
    static StorySource of(StoryFile file) throws IOException {
        var text = file.text();
        var original = new String(file.file().resource().getContentAsByteArray(), StandardCharsets.UTF_8);
        var matter = FrontMatter.parse(text);
        var bodyStart = text.length() - matter.body().length();
        var offsets = offsets(original, text.length());
        var inBody = PictureAddresses.in(matter.body()).stream().flatMap(found -> place(text, bodyStart + found.start(),
                bodyStart + found.end(), found.address()).stream());
        var places = Stream.concat(inFrontMatter(matter, text, bodyStart), inBody)
                .map(place -> new Place(place.line(), offsets[place.start()], offsets[place.end()], place.written(),
                        place.address()))
                .sorted(Comparator.comparingInt(Place::start))
                .toList();
        return new StorySource(file, original, places);
    }

    private static Optional<Place> place(String text, int start, int end, String written) {
        return RemoteAddress.of(written).map(address -> new Place(
                1 + (int) text.substring(0, start).chars().filter(character -> character == '\n').count(), start, end,
                written, address));
    }

    private static Stream<Place> inFrontMatter(FrontMatter matter, String text, int bodyStart) {
        var keys = new FrontMatterReader(matter.keys(), new ProblemCollector(""));
        return keys.entry(Key.IMAGE).stream()
                .flatMap(entry -> picture(entry.value()).stream())
                .filter(scalar -> RemoteReference.isRemote(scalar.text()))
                .flatMap(scalar -> place(scalar, text, bodyStart).stream());
    }

    private static Optional<Scalar> picture(Value value) {
        return switch (value) {
            case Scalar scalar -> Optional.of(scalar);
            case Fields fields -> fields.first("src", "url", "image", "path");
            case Items items -> items.values().stream().findFirst().flatMap(StorySource::picture);
        };
    }

    /** Finds the address on its line or below; it may be written with escapes, and is then left alone. */
    private static Optional<Place> place(Scalar scalar, String text, int bodyStart) {
        var written = scalar.text().strip();
        var lineStart = 0;
        for (var line = 1; line < scalar.line() && lineStart >= 0; line++) {
            lineStart = text.indexOf('\n', lineStart) + 1;
        }
        var start = text.indexOf(written, lineStart);
        return start < 0 || start + written.length() > bodyStart
                || isPartOfLongerAddress(text, start + written.length())
                        ? Optional.empty()
                        : place(text, start, start + written.length(), written);
    }

    private static boolean isPartOfLongerAddress(String text, int end) {
        return end < text.length() && " \t\r\n\"',]}#".indexOf(text.charAt(end)) < 0;
    }

    /** Returns where each character of the text with Unix line ends is in the original text. */
    private static int[] offsets(String original, int length) {
        var offsets = new int[length + 1];
        var index = original.startsWith("\uFEFF") ? 1 : 0;
        for (var position = 0; position <= length; position++) {
            offsets[position] = index;
            index += original.startsWith("\r\n", index) ? 2 : 1;
        }
        return offsets;
    }

    /** Returns the text with other addresses in some places. */
    String replaced(Function<Place, Optional<String>> replacement) {
        var parts = new ArrayList<String>();
        var copied = 0;
        for (var place : places) {
            var other = replacement.apply(place);
            if (other.isPresent() && place.start() >= copied) {
                parts.add(text.substring(copied, place.start()));
                parts.add(other.get());
                copied = place.end();
            }
        }
        parts.add(text.substring(copied));
        return String.join("", parts);
    }

    /**
     * Replaces the file in one step. It keeps its permissions, and its time, which is the date of stories without one. Returns
     * false, and writes nothing, if the file has changed since it was read.
     */
    boolean write(String changed) throws IOException {
        var path = file.file().resource().getFile().toPath();
        if (!Arrays.equals(Files.readAllBytes(path), text.getBytes(StandardCharsets.UTF_8))) {
            return false;
        }
        var temporary = path.resolveSibling(".kanbao-part-" + path.getFileName());
        Files.deleteIfExists(temporary);
        Files.copy(path, temporary, StandardCopyOption.COPY_ATTRIBUTES);
        var time = Files.getLastModifiedTime(path);
        Files.write(temporary, changed.getBytes(StandardCharsets.UTF_8));
        Files.setLastModifiedTime(temporary, time);
        Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

}
