package kanbao.edition;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.article.Slug;
import kanbao.article.Waiting;
import kanbao.article.Waiting.Reason;
import kanbao.article.Withdrawn;
import kanbao.content.Content;
import kanbao.site.Settings;

/**
 * Knows the last thousand stories that were served once and are no more. It is kept in the data folder, in the file
 * {@code stories}: a line for each story, {@code out} or {@code gone} and its slug, those that went first before the others.
 */
@Component
final class GoneStories {

    static final int MOST = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(GoneStories.class);
    private static final String OUT = "out ";
    private static final String GONE = "gone ";

    private final Path file;
    private final SequencedSet<Slug> out = new LinkedHashSet<>();
    private final SequencedSet<Slug> gone = new LinkedHashSet<>();
    private boolean isUnwritten;

    GoneStories(Settings settings) {
        file = settings.data().resolve("stories");
        read();
    }

    /** The slugs of the stories that are gone when the next edition has this content. */
    synchronized Set<Slug> after(Content next) {
        if (next.sample()) {
            return Set.of();
        }
        var served = next.articles().stream().map(Article::slug).collect(Collectors.toCollection(LinkedHashSet::new));
        var before = lines();
        out.stream().filter(slug -> !served.contains(slug)).forEach(gone::addLast);
        out.clear();
        out.addAll(served);
        gone.removeAll(served);
        next.withdrawn().stream().map(Withdrawn::slug).forEach(gone::remove);
        next.waiting().stream().filter(GoneStories::isToCome).map(story -> story.article().slug())
                .forEach(gone::remove);
        while (gone.size() > MOST) {
            gone.removeFirst();
        }
        if (isUnwritten || !lines().equals(before)) {
            write();
        }
        return Set.copyOf(gone);
    }

    /** Nobody is to know of it, even if it was out by mistake. */
    private static boolean isToCome(Waiting story) {
        return story.reason() != Reason.ENDED;
    }

    private void read() {
        try (var lines = Files.lines(file)) {
            lines.forEach(line -> {
                slug(line, OUT).ifPresent(out::add);
                slug(line, GONE).ifPresent(gone::add);
            });
        } catch (NoSuchFileException e) {
            LOG.debug("No stories are known from before in {}", file);
        } catch (IOException | RuntimeException e) {
            LOG.warn("Which stories are gone could not be read from {} ({}): their addresses answer 404", file,
                    e.toString());
        }
    }

    private static Optional<Slug> slug(String line, String state) {
        return line.startsWith(state) ? Slug.from(line.substring(state.length())) : Optional.empty();
    }

    private List<String> lines() {
        return Stream.concat(gone.stream().map(slug -> GONE + slug), out.stream().map(slug -> OUT + slug)).toList();
    }

    private void write() {
        try {
            Files.createDirectories(file.getParent());
            var part = Files.write(file.resolveSibling("stories.part"), lines());
            Files.move(part, file, ATOMIC_MOVE, REPLACE_EXISTING);
            isUnwritten = false;
        } catch (IOException e) {
            if (!isUnwritten) {
                LOG.warn(
                        "Which stories are gone could not be written to {} ({}): it is known until the paper is stopped",
                        file,
                        e.toString());
            }
            isUnwritten = true;
        }
    }

}
