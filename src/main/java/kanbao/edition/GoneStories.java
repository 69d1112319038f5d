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
import java.util.Optional;
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
import kanbao.article.ArticleAddress;
import kanbao.article.Slug;
import kanbao.article.UnpublishedStory;
import kanbao.article.UnpublishedStory.Reason;
import kanbao.article.WithdrawnStory;
import kanbao.content.Content;
import kanbao.content.RemovalGuard;
import kanbao.messages.MessageBundle;
import kanbao.report.Problem;
import kanbao.report.Problem.Kind;
import kanbao.site.Links;
import kanbao.site.Settings;

/**
 * The last thousand stories and site pages that were published once and whose files have vanished. The file {@code stories} in
 * the data folder has a line for each: {@code gone} and the slug, or the path of a site page, the oldest first; or, for published and withdrawn stories, {@code out},
 * the slug and the path of the story's file. If many of these files are missing at the start, their lines begin with
 * {@code missing} until they are back or an operator confirms that they were deleted. An export reads the file and never
 * writes it.
 */
@Component
final class GoneStories {

    static final int MAX = 1_000;

    private static final MessageBundle LOG_MESSAGES = MessageBundle.named("log");
    private static final Logger LOG = LoggerFactory.getLogger(GoneStories.class);
    private static final String PUBLIC = "out";
    private static final String GONE = "gone";
    private static final String MISSING = "missing";

    private final Path file;
    private final SequencedMap<ArticleAddress, String> publicStories = new LinkedHashMap<>();
    private final SequencedSet<ArticleAddress> gone = new LinkedHashSet<>();
    private final SequencedSet<ArticleAddress> missing = new LinkedHashSet<>();
    private boolean isStart = true;
    private boolean isReadOnly;
    private boolean isWritePending;

    GoneStories(Settings settings, Environment environment) {
        file = settings.data().resolve("stories");
        isReadOnly = environment.matchesProfiles("export");
        read();
    }

    /**
     * Records the stories of the next edition. Returns the slugs of all that are gone in it, including the expired ones.
     *
     * @param removalConfirmed whether missing stories were deleted on purpose
     */
    synchronized Set<ArticleAddress> update(Content next, boolean removalConfirmed) {
        if (next.sample()) {
            return Set.of();
        }
        record(next, removalConfirmed);
        var all = expired(next).map(story -> story.article().address()).collect(Collectors.toCollection(HashSet::new));
        all.addAll(gone);
        all.removeAll(publicStories.keySet());
        return Set.copyOf(all);
    }

    /** The slugs of the stories that were published before the start and are missing since; nobody knows whether they are gone. */
    synchronized Set<ArticleAddress> missing() {
        return Set.copyOf(missing);
    }

    /** The path of one missing file, as an example. */
    synchronized String firstMissingFile() {
        return missing.isEmpty() ? "" : publicStories.getOrDefault(missing.getFirst(), "");
    }

    private void record(Content next, boolean removalConfirmed) {
        var before = lines();
        var nextPublic = publicStories(next);
        var hidden = hiddenFiles(next);
        var vanished = publicStories.entrySet()
                .stream()
                .filter(story -> !nextPublic.containsKey(story.getKey()) && !hidden.contains(story.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        updateMissing(vanished, nextPublic.keySet(), removalConfirmed);
        vanished.removeAll(missing);
        vanished.forEach(slug -> {
            publicStories.remove(slug);
            gone.add(slug);
        });
        publicStories.putAll(nextPublic);
        gone.removeAll(publicStories.keySet());
        while (gone.size() > MAX) {
            gone.removeFirst();
        }
        if (isWritePending || !lines().equals(before)) {
            write();
        }
    }

    /** The folders are guarded while Kanbao runs ({@link RemovalGuard}), so that only the start finds missing stories. */
    private void updateMissing(Set<ArticleAddress> vanished, Set<ArticleAddress> nextPublic,
            boolean removalConfirmed) {
        var added = (int) nextPublic.stream().filter(slug -> !publicStories.containsKey(slug)).count();
        if (removalConfirmed) {
            missing.clear();
        } else if (isStart && RemovalGuard.isSuspicious(vanished.size() - added, publicStories.size())) {
            missing.addAll(vanished);
        }
        missing.retainAll(vanished);
        isStart = false;
    }

    /** The files of the stories that readers know of, the published and the withdrawn ones, by slug. */
    private static Map<ArticleAddress, String> publicStories(Content next) {
        return Stream
                .of(next.articles().stream().map(Article::address),
                        next.withdrawn().stream().map(WithdrawnStory::address),
                        next.pages().published().stream().map(Article::address),
                        next.pages().withdrawn().stream().map(WithdrawnStory::address))
                .flatMap(Function.identity())
                .collect(Collectors.toMap(Function.identity(), address -> next.filePaths().getOrDefault(address, ""),
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
                    address(fields[1]).ifPresent(gone::add);
                } else if ((fields[0].equals(PUBLIC) || fields[0].equals(MISSING)) && fields.length == 3) {
                    address(fields[1]).ifPresent(address -> {
                        publicStories.put(address, fields[2]);
                        if (fields[0].equals(MISSING)) {
                            missing.add(address);
                        }
                    });
                }
            });
        } catch (NoSuchFileException e) {
            LOG.debug("There is no file {} yet", file);
        } catch (IOException e) {
            isReadOnly = true;
            LOG.warn(LOG_MESSAGES.get("edition.gone-stories-unreadable", file, e.toString()));
        }
    }

    /** The slug of a story, or the path of a site page. */
    private static String name(ArticleAddress address) {
        return address.isPage() ? Links.decoded(address) : address.slug().value();
    }

    private static Optional<ArticleAddress> address(String name) {
        return Slug.from(name).map(name.startsWith("/") ? ArticleAddress::page : ArticleAddress::story);
    }

    private List<String> lines() {
        return Stream.concat(gone.stream().map(address -> GONE + " " + name(address)), publicStories.entrySet()
                .stream()
                .map(story -> (missing.contains(story.getKey()) ? MISSING : PUBLIC) + " " + name(story.getKey()) + " "
                        + story.getValue()))
                .toList();
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
