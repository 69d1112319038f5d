package kanbao.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import kanbao.article.Article;
import kanbao.article.Author;
import kanbao.article.Byline;
import kanbao.article.Classification;
import kanbao.article.ContentKind;
import kanbao.article.Section;
import kanbao.article.Slug;
import kanbao.article.Topic;
import kanbao.folder.StoryFile;
import kanbao.report.Cause;
import kanbao.report.Problem;
import kanbao.report.ProblemCollector;
import kanbao.site.Links;
import kanbao.site.Site;

/**
 * The sections, topics, authors and specials that have files, by all their names. Of two files about the same, the first one
 * counts. What stories call by any of the names gets the slug and the name of the file.
 */
final class SubjectResolution {

    private final Site site;
    private final Map<ContentKind, Map<Slug, SubjectEntry>> byName = new EnumMap<>(ContentKind.class);
    private final List<SubjectEntry> entries = new ArrayList<>();

    /** @param files in the order of their paths */
    SubjectResolution(Map<StoryFile, SubjectFile> files, Site site) {
        this.site = site;
        files.forEach(this::add);
        entries.forEach(this::addOtherNames);
    }

    /**
     * A file and the slug of its page.
     *
     * @param problems those that depend on other files
     */
    record SubjectEntry(StoryFile file, SubjectFile subject, Slug slug, ProblemCollector problems) {

        /** The decoded path of the page. */
        String path() {
            return Links.decodedList(subject.kind(), slug);
        }

    }

    private void add(StoryFile file, SubjectFile subject) {
        var names = byName.computeIfAbsent(subject.kind(), _ -> new HashMap<>());
        var entry = new SubjectEntry(file, subject, slug(subject), new ProblemCollector(file.path()));
        entries.add(entry);
        var own = Stream.concat(Stream.of(entry.slug()), ClassificationParser.slug(subject.name()).stream()).toList();
        var other = own.stream().map(names::get).filter(Objects::nonNull).findFirst();
        if (other.isPresent()) {
            entry.problems().warning(0, Cause.of("subject.duplicate", subject.name(), other.get().file().fullPath()));
        } else {
            own.forEach(name -> names.put(name, entry));
        }
    }

    /** A section of the settings keeps its slug. */
    private Slug slug(SubjectFile subject) {
        var name = subject.name();
        return subject.kind() == ContentKind.SECTION
                ? site.sections()
                        .stream()
                        .filter(section -> section.name().equals(name) || section.slug().equals(subject.slug()))
                        .findFirst()
                        .map(Section::slug)
                        .orElse(subject.slug())
                : subject.slug();
    }

    private void addOtherNames(SubjectEntry entry) {
        if (!isUsed(entry)) {
            return;
        }
        var names = Objects.requireNonNull(byName.get(entry.subject().kind()));
        names.putIfAbsent(entry.subject().slug(), entry);
        for (var name : entry.subject().addresses().names()) {
            ClassificationParser.slug(name.text()).ifPresentOrElse(slug -> {
                var owner = names.putIfAbsent(slug, entry);
                if (owner != null && !owner.equals(entry)) {
                    entry.problems().warning(name.line(),
                            Cause.of("subject.name-taken", name.text(), owner.file().fullPath()));
                }
            }, () -> entry.problems().warning(name.line(),
                    Cause.of("value.name", "aliases", name.description())));
        }
    }

    private boolean isUsed(SubjectEntry entry) {
        return entry.equals(byName.getOrDefault(entry.subject().kind(), Map.of()).get(entry.slug()));
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** The files that count, in the order of their paths. */
    List<SubjectEntry> all() {
        return entries.stream().filter(this::isUsed).toList();
    }

    /** The files of this kind that count, in the order of their paths. */
    List<SubjectEntry> entries(ContentKind kind) {
        return entries.stream().filter(entry -> entry.subject().kind() == kind && isUsed(entry)).toList();
    }

    Optional<SubjectEntry> find(ContentKind kind, Slug name) {
        return Optional.ofNullable(byName.getOrDefault(kind, Map.of()).get(name));
    }

    /** Returns the article with the slugs and names of the files. */
    Article named(Article article) {
        if (entries.isEmpty()) {
            return article;
        }
        var classification = article.classification();
        var named = new Classification(named(classification.section()),
                classification.topics().stream().map(this::named).toList());
        var byline = new Byline(article.byline().authors().stream().map(this::named).toList());
        return named.equals(classification) && byline.equals(article.byline())
                ? article
                : article.withNames(named, byline);
    }

    private Section named(Section section) {
        return find(ContentKind.SECTION, section.slug())
                .or(() -> ClassificationParser.slug(section.name()).flatMap(name -> find(ContentKind.SECTION, name)))
                .map(entry -> new Section(entry.slug(), entry.subject().name()))
                .orElse(section);
    }

    private Topic named(Topic topic) {
        return find(ContentKind.TOPIC, topic.slug()).map(entry -> new Topic(entry.slug(), entry.subject().name()))
                .orElse(topic);
    }

    private Author named(Author author) {
        return find(ContentKind.AUTHOR, author.slug()).map(entry -> new Author(entry.slug(), entry.subject().name()))
                .orElse(author);
    }

    /** Returns the paths of the pages by the decoded paths that their other names would have. */
    Map<String, String> pathsOfOtherNames() {
        var paths = new LinkedHashMap<String, String>();
        byName.forEach((kind, names) -> names.forEach((name, entry) -> {
            if (!name.equals(entry.slug())) {
                paths.put(Links.decodedList(kind, name), entry.path());
            }
        }));
        return paths;
    }

    /** Returns the files whose section, topic or author a published story has, and reports the others. */
    Set<StoryFile> filesIn(Collection<Article> articles) {
        var paths = entries.isEmpty()
                ? Set.of()
                : articles.stream().flatMap(SubjectResolution::paths).collect(Collectors.toSet());
        var files = new HashSet<StoryFile>();
        for (var entry : all()) {
            if (paths.contains(entry.path())) {
                files.add(entry.file());
            } else if (entry.subject().kind() != ContentKind.SPECIAL) {
                entry.problems().ignored(0, Cause.of("subject.unused", entry.subject().name()));
            }
        }
        return files;
    }

    private static Stream<String> paths(Article article) {
        return Stream.of(Stream.of(Links.decodedList(ContentKind.SECTION, article.section().slug())),
                article.classification().topics().stream()
                        .map(topic -> Links.decodedList(ContentKind.TOPIC, topic.slug())),
                article.byline().authors().stream()
                        .map(author -> Links.decodedList(ContentKind.AUTHOR, author.slug())))
                .flatMap(paths -> paths);
    }

    List<Problem> problems() {
        return entries.stream().flatMap(entry -> entry.problems().all().stream()).toList();
    }

}
