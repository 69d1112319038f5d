package kanbao.edition;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.article.Slug;
import kanbao.article.UnpublishedStory;
import kanbao.article.UnpublishedStory.Reason;
import kanbao.article.WithdrawnStory;
import kanbao.content.Content;
import kanbao.report.Problem;
import kanbao.report.Problem.Kind;
import kanbao.site.Settings;

/**
 * Knows the last thousand stories that were served once and are no more. It is kept in the data folder, in the file
 * {@code stories}, a line for each story: {@code gone} and its slug, those that went first before the others; or {@code out}, its
 * slug and the path of its file. An export reads it and leaves it as it is.
 */
@Component
final class GoneStories {

    static final int MOST = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(GoneStories.class);
    private static final String OUT = "out";
    private static final String GONE = "gone";

    private final Path file;
    private final SequencedMap<Slug, String> out = new LinkedHashMap<>();
    private final SequencedSet<Slug> gone = new LinkedHashSet<>();
    private boolean isForReadingOnly;
    private boolean isUnwritten;

    GoneStories(Settings settings, Environment environment) {
        file = settings.data().resolve("stories");
        isForReadingOnly = environment.matchesProfiles("export");
        read();
    }

    /** The slugs of the stories that are gone when the next edition has this content; those that have ended say so themselves. */
    synchronized Set<Slug> after(Content next) {
        if (next.sample()) {
            return Set.of();
        }
        remember(next);
        var all = ended(next).map(story -> story.article().slug()).collect(Collectors.toCollection(HashSet::new));
        all.addAll(gone);
        all.removeAll(out.keySet());
        return Set.copyOf(all);
    }

    private void remember(Content next) {
        var before = lines();
        var told = told(next);
        var there = filesOfUntold(next);
        out.entrySet().removeIf(story -> !told.containsKey(story.getKey()) && !there.contains(story.getValue())
                && gone.add(story.getKey()));
        out.putAll(told);
        gone.removeAll(out.keySet());
        while (gone.size() > MOST) {
            gone.removeFirst();
        }
        if (isUnwritten || !lines().equals(before)) {
            write();
        }
    }

    /** What readers are told of: the stories that they can read, and those that were taken back. */
    private static Map<Slug, String> told(Content next) {
        return Stream
                .concat(next.articles().stream().map(Article::slug),
                        next.withdrawn().stream().map(WithdrawnStory::slug))
                .collect(Collectors.toMap(Function.identity(), slug -> next.files().getOrDefault(slug, ""),
                        (one, _) -> one, LinkedHashMap::new));
    }

    /** The files of stories that nobody is to know of now, be it that they are kept back or that they broke. */
    private static Set<String> filesOfUntold(Content next) {
        var untold = next.report().problems().stream()
                .filter(problem -> problem.kind() == Kind.ERROR || problem.kind() == Kind.UNPUBLISHED)
                .map(Problem::file)
                .collect(Collectors.toSet());
        ended(next).map(UnpublishedStory::file).forEach(untold::remove);
        return untold;
    }

    private static Stream<UnpublishedStory> ended(Content next) {
        return next.waiting().stream().filter(story -> story.reason() == Reason.EXPIRED);
    }

    private void read() {
        try {
            new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().forEach(line -> {
                var words = line.split(" ", 3);
                if (words[0].equals(GONE) && words.length == 2) {
                    Slug.from(words[1]).ifPresent(gone::add);
                } else if (words[0].equals(OUT) && words.length == 3) {
                    Slug.from(words[1]).ifPresent(slug -> out.put(slug, words[2]));
                }
            });
        } catch (NoSuchFileException e) {
            LOG.debug("No stories are known from before in {}", file);
        } catch (IOException e) {
            isForReadingOnly = true;
            LOG.warn(
                    "Which stories are gone could not be read from {} ({}): the file stays as it is, and their addresses answer 404",
                    file, e.toString());
        }
    }

    private List<String> lines() {
        return Stream.concat(gone.stream().map(slug -> GONE + " " + slug),
                out.entrySet().stream().map(story -> OUT + " " + story.getKey() + " " + story.getValue())).toList();
    }

    private void write() {
        if (isForReadingOnly) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            var part = Files.write(file.resolveSibling("stories.part"), lines());
            Files.move(part, file, ATOMIC_MOVE, REPLACE_EXISTING);
            isUnwritten = false;
        } catch (IOException e) {
            if (!isUnwritten) {
                LOG.warn(
                        "Which stories are gone could not be written to {} ({}): it is known until the paper is stopped",
                        file, e.toString());
            }
            isUnwritten = true;
        }
    }

}
