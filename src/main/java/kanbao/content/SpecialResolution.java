package kanbao.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import kanbao.article.Article;
import kanbao.article.ContentKind;
import kanbao.article.Slug;
import kanbao.article.Special;
import kanbao.article.Special.Entry;
import kanbao.content.SubjectResolution.SubjectEntry;
import kanbao.report.Cause;
import kanbao.report.SingleLineText;

/**
 * Finds the articles of specials: those that the file of a special names, in its order, then those that name it as their
 * series, the oldest first. Stories that are not published are not in it.
 */
final class SpecialResolution {

    private static final int MAX_NAMED = 10;
    private static final int MAX_SHOWN = 60;
    /** A series of one article is none yet, unless it has a file. */
    private static final int MIN_LENGTH = 2;

    private final LinkTargetIndex<Article> index;
    private final UnavailableStories unavailable;
    private final SubjectResolution subjects;
    private final Map<Slug, Series> series = new LinkedHashMap<>();
    private final List<Special> specials = new ArrayList<>();

    private record Series(String name, List<Article> articles) {}

    SpecialResolution(List<Candidate> candidates, LinkTargetIndex<Article> index, UnavailableStories unavailable,
            SubjectResolution subjects) {
        this.index = index;
        this.unavailable = unavailable;
        this.subjects = subjects;
        candidates.stream()
                .filter(candidate -> !candidate.story().groups().series().isEmpty())
                .sorted(Comparator.comparing(Candidate::article, Article.NEWEST_FIRST).reversed())
                .forEach(this::addToSeries);
        subjects.entries(ContentKind.SPECIAL).forEach(this::addSpecial);
        series.forEach(this::addSeries);
    }

    List<Special> specials() {
        return specials;
    }

    private void addToSeries(Candidate candidate) {
        for (var name : candidate.story().groups().series()) {
            ClassificationParser.slug(name.text())
                    .map(slug -> subjects.find(ContentKind.SPECIAL, slug).map(SubjectEntry::slug).orElse(slug))
                    .ifPresentOrElse(slug -> add(candidate.article(), slug, SingleLineText.of(name.text())),
                            () -> candidate.problems()
                                    .warning(name.line(), Cause.of("value.name", "series", name.description())));
        }
    }

    private void add(Article article, Slug slug, String name) {
        var articles = series.computeIfAbsent(slug, _ -> new Series(name, new ArrayList<>())).articles();
        if (articles.isEmpty() || !articles.getLast().equals(article)) {
            articles.add(article);
        }
    }

    private void addSpecial(SubjectEntry file) {
        var entries = new LinkedHashMap<Slug, Entry>();
        var found = new NamedStories(file);
        for (var listed : file.subject().listed()) {
            find(listed.reference().text(), file).ifPresentOrElse(article -> {
                if (entries.putIfAbsent(article.slug(), new Entry(listed.subhead(), article.slug())) != null) {
                    found.repeated.add(listed);
                }
            }, () -> found.addMissing(listed));
        }
        var members = Optional.ofNullable(series.remove(file.slug())).map(Series::articles).orElse(List.of());
        members.forEach(article -> entries.putIfAbsent(article.slug(), new Entry("", article.slug())));
        found.report();
        if (entries.isEmpty()) {
            file.problems().ignored(0, Cause.of("special.empty", file.subject().name()));
        } else {
            specials.add(new Special(file.slug(), file.subject().name(), file.subject().listed().isEmpty(),
                    file.subject().profile().introduction(), List.copyOf(entries.sequencedValues())));
        }
    }

    private Optional<Article> find(String reference, SubjectEntry from) {
        return index.find(reference, from.file().path()).filter(article -> !article.isPage());
    }

    /** The stories in a special that are not shown. */
    private final class NamedStories {

        private final SubjectEntry file;
        private final List<SubjectFile.ListedStory> waiting = new ArrayList<>();
        private final List<SubjectFile.ListedStory> unknown = new ArrayList<>();
        private final List<SubjectFile.ListedStory> inner = new ArrayList<>();
        private final List<SubjectFile.ListedStory> repeated = new ArrayList<>();

        NamedStories(SubjectEntry file) {
            this.file = file;
        }

        void addMissing(SubjectFile.ListedStory listed) {
            var name = listed.reference().text();
            if (unavailable.cause(name, name, file.file().path()).isPresent()) {
                waiting.add(listed);
            } else if (isSpecial(name)) {
                inner.add(listed);
            } else {
                unknown.add(listed);
            }
        }

        private boolean isSpecial(String name) {
            return Slug.from(StoryFileName.of(RelatedFileIndex.lastPart(name)).name())
                    .flatMap(slug -> subjects.find(ContentKind.SPECIAL, slug))
                    .isPresent();
        }

        void report() {
            if (!waiting.isEmpty()) {
                file.problems().unpublished(line(waiting), Cause.of("special.waiting", waiting.size(), names(waiting)));
            }
            if (!unknown.isEmpty()) {
                file.problems().warning(line(unknown), Cause.of("special.unknown", unknown.size(), names(unknown)));
            }
            if (!inner.isEmpty()) {
                file.problems().warning(line(inner), Cause.of("special.inside", names(inner)));
            }
            if (!repeated.isEmpty()) {
                file.problems().ignored(line(repeated), Cause.of("special.repeated", repeated.size(), names(repeated)));
            }
        }

        private static int line(List<SubjectFile.ListedStory> listed) {
            return listed.getFirst().reference().line();
        }

        private static String names(List<SubjectFile.ListedStory> listed) {
            var names = listed.stream()
                    .limit(MAX_NAMED)
                    .map(story -> "“" + SingleLineText.of(story.reference().text(), MAX_SHOWN) + "”")
                    .toList();
            return String.join(", ", names) + (listed.size() > MAX_NAMED ? " …" : "");
        }

    }

    private void addSeries(Slug slug, Series members) {
        if (members.articles().size() >= MIN_LENGTH) {
            specials.add(new Special(slug, members.name(), true, null,
                    members.articles().stream().map(article -> new Entry("", article.slug())).toList()));
        }
    }

}
