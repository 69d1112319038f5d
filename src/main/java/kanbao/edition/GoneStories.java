package kanbao.edition;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.article.ArticleAddress;
import kanbao.article.UnpublishedStory;
import kanbao.article.UnpublishedStory.Reason;
import kanbao.content.Content;
import kanbao.content.RemovalGuard;
import kanbao.messages.MessageBundle;
import kanbao.report.Problem;
import kanbao.report.Problem.Kind;
import kanbao.site.Links;
import kanbao.site.PathSpelling;
import kanbao.site.Settings;

/**
 * The last thousand pages that were published once and whose files have vanished: stories, site pages, and sections, topics,
 * authors and specials with a file. The file {@code stories} in the data folder has a line for each: {@code gone} and its name,
 * the oldest first; or, for a published or withdrawn one, {@code out}, its name and the path of its file. The name is the slug of
 * a story, or the decoded path of any other page. Each of its former addresses has a line: {@code was}, its name and the decoded former
 * path. If many of the files are missing at the start, their lines begin with {@code missing} until they are back or an operator
 * confirms that they were deleted. An export reads the file and never writes it.
 */
@Component
final class GoneStories {

    static final int MAX = 1_000;

    private static final MessageBundle LOG_MESSAGES = MessageBundle.named("log");
    private static final Logger LOG = LoggerFactory.getLogger(GoneStories.class);
    private static final String PUBLIC = "out";
    private static final String GONE = "gone";
    private static final String MISSING = "missing";
    private static final String FORMER = "was";

    private final Path file;
    private final SequencedMap<String, KnownPage> publicPages = new LinkedHashMap<>();
    private final SequencedMap<String, List<String>> gone = new LinkedHashMap<>();
    private final SequencedSet<String> missing = new LinkedHashSet<>();
    private boolean isStart = true;
    private boolean isReadOnly;
    private boolean isWritePending;

    GoneStories(Settings settings, Environment environment) {
        file = settings.data().resolve("stories");
        isReadOnly = environment.matchesProfiles("export");
        read();
    }

    /** @param formerPaths the decoded paths of its former addresses */
    private record KnownPage(String file, List<String> formerPaths) {}

    /**
     * Records the pages of the next edition. Returns the decoded paths, in their normalized spelling, of all that are gone in it,
     * including the expired ones, and of their former addresses.
     *
     * @param removalConfirmed whether missing stories were deleted on purpose
     */
    synchronized Set<String> update(Content next, boolean removalConfirmed) {
        if (next.sample()) {
            return Set.of();
        }
        record(next, removalConfirmed);
        var all = Stream.concat(expired(next).map(UnpublishedStory::article).map(Article::address).map(Links::decoded),
                next.subjectFiles().expired().keySet().stream()).collect(Collectors.toCollection(HashSet::new));
        gone.forEach((name, formerPaths) -> addPaths(name, formerPaths, all));
        publicPages.keySet().forEach(name -> all.remove(path(name)));
        return Set.copyOf(all);
    }

    /**
     * The paths, as in {@link #update}, of the pages that were published before the start and are missing since; nobody knows
     * whether they are gone.
     */
    synchronized Set<String> missing() {
        var paths = new HashSet<String>();
        missing.forEach(name -> addPaths(name, known(name).formerPaths(), paths));
        return Set.copyOf(paths);
    }

    synchronized int missingCount() {
        return missing.size();
    }

    /** The path of one missing file, as an example. */
    synchronized String firstMissingFile() {
        return missing.isEmpty() ? "" : known(missing.getFirst()).file();
    }

    private KnownPage known(String name) {
        return publicPages.getOrDefault(name, new KnownPage("", List.of()));
    }

    private static void addPaths(String name, List<String> formerPaths, Set<String> paths) {
        paths.add(path(name));
        formerPaths.stream().map(PathSpelling::normalize).forEach(paths::add);
    }

    private void record(Content next, boolean removalConfirmed) {
        var before = lines();
        var nextPublic = publicPages(next);
        var hidden = hiddenFiles(next);
        var vanished = publicPages.entrySet()
                .stream()
                .filter(page -> !nextPublic.containsKey(page.getKey()) && !hidden.contains(page.getValue().file()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        updateMissing(vanished, nextPublic.keySet(), removalConfirmed);
        vanished.removeAll(missing);
        vanished.forEach(name -> {
            gone.put(name, known(name).formerPaths());
            publicPages.remove(name);
        });
        publicPages.putAll(nextPublic);
        gone.keySet().removeAll(publicPages.keySet());
        while (gone.size() > MAX) {
            gone.pollFirstEntry();
        }
        if (isWritePending || !lines().equals(before)) {
            write();
        }
    }

    /** The folders are guarded while Kanbao runs ({@link RemovalGuard}), so that only the start finds missing stories. */
    private void updateMissing(Set<String> vanished, Set<String> nextPublic, boolean removalConfirmed) {
        var added = (int) nextPublic.stream().filter(name -> !publicPages.containsKey(name)).count();
        if (removalConfirmed) {
            missing.clear();
        } else if (isStart && RemovalGuard.isSuspicious(vanished.size() - added, publicPages.size())) {
            missing.addAll(vanished);
        }
        missing.retainAll(vanished);
        isStart = false;
    }

    /** The pages with a file that readers know of, the published and the withdrawn ones, by name. */
    private static Map<String, KnownPage> publicPages(Content next) {
        var pages = new LinkedHashMap<String, KnownPage>();
        Stream.concat(next.articles().stream(), next.pages().published().stream())
                .forEach(article -> pages.putIfAbsent(name(article.address()),
                        known(article.address(), article.placement().aliases(), next)));
        Stream.concat(next.withdrawn().stream(), next.pages().withdrawn().stream())
                .forEach(story -> pages.putIfAbsent(name(story.address()),
                        known(story.address(), story.aliases(), next)));
        var formerPaths = new HashMap<String, List<String>>();
        next.subjects().formerPaths().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(former -> formerPaths
                        .computeIfAbsent(former.getValue(), _ -> new ArrayList<>()).add(former.getKey()));
        next.subjectFiles().shown().forEach((path, subjectFile) -> pages.put(path,
                new KnownPage(subjectFile, formerPaths.getOrDefault(path, List.of()))));
        return pages;
    }

    private static KnownPage known(ArticleAddress address, List<String> formerPaths, Content next) {
        return new KnownPage(next.filePaths().getOrDefault(address, ""), formerPaths);
    }

    /** The files that still exist, but whose pages are drafts, embargoed or invalid, or have no published story. */
    private static Set<String> hiddenFiles(Content next) {
        var hidden = next.report().problems().stream()
                .filter(problem -> problem.kind() == Kind.ERROR || problem.kind() == Kind.UNPUBLISHED)
                .map(Problem::file)
                .collect(Collectors.toSet());
        expired(next).map(UnpublishedStory::file).forEach(hidden::remove);
        hidden.addAll(next.subjectFiles().withoutPage());
        hidden.removeAll(next.subjectFiles().expired().values());
        return hidden;
    }

    private static Stream<UnpublishedStory> expired(Content next) {
        return next.unpublished().stream().filter(story -> story.reason() == Reason.EXPIRED);
    }

    private void read() {
        try {
            new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().map(line -> line.split(" ", 3))
                    .forEach(this::read);
        } catch (NoSuchFileException e) {
            LOG.debug("There is no file {} yet", file);
        } catch (IOException e) {
            isReadOnly = true;
            LOG.warn(LOG_MESSAGES.get("edition.gone-stories-unreadable", file, e.toString()));
        }
    }

    /** The line of a page is above those of its former addresses. */
    private void read(String[] fields) {
        var kind = fields[0];
        if (kind.equals(GONE) && fields.length == 2) {
            gone.put(fields[1], new ArrayList<>());
        } else if ((kind.equals(PUBLIC) || kind.equals(MISSING)) && fields.length == 3) {
            publicPages.put(fields[1], new KnownPage(fields[2], new ArrayList<>()));
            if (kind.equals(MISSING)) {
                missing.add(fields[1]);
            }
        } else if (kind.equals(FORMER) && fields.length == 3 && gone.containsKey(fields[1])) {
            gone.get(fields[1]).add(fields[2]);
        } else if (kind.equals(FORMER) && fields.length == 3 && publicPages.containsKey(fields[1])) {
            publicPages.get(fields[1]).formerPaths().add(fields[2]);
        }
    }

    /** The slug of a story, or the decoded path of a site page. */
    private static String name(ArticleAddress address) {
        return address.isPage() ? Links.decoded(address) : address.slug().value();
    }

    private static String path(String name) {
        return name.startsWith("/") ? name : Links.decodedArticle(name);
    }

    private List<String> lines() {
        var lines = new ArrayList<String>();
        gone.forEach((name, formerPaths) -> addLines(GONE, name, "", formerPaths, lines));
        publicPages.forEach((name, page) -> addLines(missing.contains(name) ? MISSING : PUBLIC, name,
                " " + page.file(), page.formerPaths(), lines));
        return lines;
    }

    private static void addLines(String kind, String name, String end, List<String> formerPaths, List<String> lines) {
        lines.add(kind + " " + name + end);
        formerPaths.forEach(former -> lines.add(FORMER + " " + name + " " + former));
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
