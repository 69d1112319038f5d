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
import kanbao.messages.MessageBundle;
import kanbao.report.Problem;
import kanbao.report.Problem.Kind;
import kanbao.site.Settings;

/**
 * The last thousand stories that were published once and whose files have vanished. The file {@code stories} in the data folder
 * has a line for each story: {@code gone} and the slug, the oldest first; or, for published and withdrawn stories, {@code out},
 * the slug and the path of the story's file. An export reads the file and never writes it.
 */
@Component
final class GoneStories {

    static final int MAX = 1_000;

    private static final MessageBundle LOG_MESSAGES = MessageBundle.named("log");
    private static final Logger LOG = LoggerFactory.getLogger(GoneStories.class);
    private static final String PUBLIC = "out";
    private static final String GONE = "gone";

    private final Path file;
    private final SequencedMap<Slug, String> publicStories = new LinkedHashMap<>();
    private final SequencedSet<Slug> gone = new LinkedHashSet<>();
    private boolean isReadOnly;
    private boolean isWritePending;

    GoneStories(Settings settings, Environment environment) {
        file = settings.data().resolve("stories");
        isReadOnly = environment.matchesProfiles("export");
        read();
    }

    /** Records the stories of the next edition. Returns the slugs of all that are gone in it, including the expired ones. */
    synchronized Set<Slug> update(Content next) {
        if (next.sample()) {
            return Set.of();
        }
        record(next);
        var all = expired(next).map(story -> story.article().slug()).collect(Collectors.toCollection(HashSet::new));
        all.addAll(gone);
        all.removeAll(publicStories.keySet());
        return Set.copyOf(all);
    }

    private void record(Content next) {
        var before = lines();
        var nextPublic = publicStories(next);
        var hidden = hiddenFiles(next);
        publicStories.entrySet().removeIf(story -> !nextPublic.containsKey(story.getKey())
                && !hidden.contains(story.getValue()) && gone.add(story.getKey()));
        publicStories.putAll(nextPublic);
        gone.removeAll(publicStories.keySet());
        while (gone.size() > MAX) {
            gone.removeFirst();
        }
        if (isWritePending || !lines().equals(before)) {
            write();
        }
    }

    /** The files of the stories that readers know of, the published and the withdrawn ones, by slug. */
    private static Map<Slug, String> publicStories(Content next) {
        return Stream
                .concat(next.articles().stream().map(Article::slug),
                        next.withdrawn().stream().map(WithdrawnStory::slug))
                .collect(Collectors.toMap(Function.identity(), slug -> next.filePaths().getOrDefault(slug, ""),
                        (first, _) -> first, LinkedHashMap::new));
    }

    /** The files that still exist, but whose stories are drafts, embargoed or invalid. */
    private static Set<String> hiddenFiles(Content next) {
        var hidden = next.report().problems().stream()
                .filter(problem -> problem.kind() == Kind.ERROR || problem.kind() == Kind.UNPUBLISHED)
                .map(Problem::file)
                .collect(Collectors.toSet());
        expired(next).map(UnpublishedStory::file).forEach(hidden::remove);
        return hidden;
    }

    private static Stream<UnpublishedStory> expired(Content next) {
        return next.unpublished().stream().filter(story -> story.reason() == Reason.EXPIRED);
    }

    private void read() {
        try {
            new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().forEach(line -> {
                var fields = line.split(" ", 3);
                if (fields[0].equals(GONE) && fields.length == 2) {
                    Slug.from(fields[1]).ifPresent(gone::add);
                } else if (fields[0].equals(PUBLIC) && fields.length == 3) {
                    Slug.from(fields[1]).ifPresent(slug -> publicStories.put(slug, fields[2]));
                }
            });
        } catch (NoSuchFileException e) {
            LOG.debug("There is no file {} yet", file);
        } catch (IOException e) {
            isReadOnly = true;
            LOG.warn(LOG_MESSAGES.get("edition.gone-stories-unreadable", file, e.toString()));
        }
    }

    private List<String> lines() {
        return Stream.concat(gone.stream().map(slug -> GONE + " " + slug), publicStories.entrySet()
                .stream()
                .map(story -> PUBLIC + " " + story.getKey() + " " + story.getValue())).toList();
    }

    private void write() {
        if (isReadOnly) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            var part = Files.write(file.resolveSibling("stories.part"), lines());
            Files.move(part, file, ATOMIC_MOVE, REPLACE_EXISTING);
            isWritePending = false;
        } catch (IOException e) {
            if (!isWritePending) {
                LOG.warn(LOG_MESSAGES.get("edition.gone-stories-unwritable", file, e.toString()));
            }
            isWritePending = true;
        }
    }

}
