package kanbao.content;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import kanbao.article.Article;
import kanbao.article.EditorialPlacement;
import kanbao.article.Slug;
import kanbao.article.WithdrawnStory;
import kanbao.content.Story.Retraction;
import kanbao.folder.StoryFile;
import kanbao.frontmatter.Key;
import kanbao.report.Cause;
import kanbao.report.Problem;
import kanbao.report.ProblemCollector;
import kanbao.site.Links;
import kanbao.site.Routes;
import kanbao.site.Site;

/** Resolves what stories of one edition say about each other: related stories, former addresses and links. */
final class CrossLinks {

    private final FileNameIndex fileNames;
    private final Set<Slug> published;
    private final List<Article> articles = new ArrayList<>();
    private final List<WithdrawnStory> withdrawn = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    CrossLinks(List<Candidate> candidates, Map<StoryFile, Retraction> retractions, FileNameIndex fileNames, Site site) {
        this.fileNames = fileNames;
        published = candidates.stream().map(candidate -> candidate.article().slug()).collect(Collectors.toSet());
        var links = new Links(site);
        var routes = Routes.of(candidates.stream().map(Candidate::article).toList(),
                retractions.values().stream().map(Retraction::withdrawn).toList(), site);
        var aliasAssignment = new AliasAssignment(routes);
        for (var candidate : candidates) {
            var article = candidate.article();
            var aliases = aliasAssignment.assign(candidate.story().formerAddresses(), candidate.file(),
                    links.article(article.slug()),
                    candidate.problems());
            articles.add(withPlacement(related(candidate), aliases, article));
        }
        retractions.forEach((file, retraction) -> {
            var collector = new ProblemCollector(file.path());
            var path = links.article(retraction.withdrawn().slug());
            withdrawn.add(retraction.withdrawn()
                    .withAliases(aliasAssignment.assign(retraction.formerAddresses(), file, path, collector)));
            problems.addAll(collector.all());
        });
        var deadLinks = new DeadLinkFinder(routes, aliasAssignment.assignedPaths(), fileNames, links);
        candidates.forEach(deadLinks::report);
        candidates.forEach(candidate -> problems.addAll(candidate.problems().all()));
    }

    /** Returns the articles with their related stories and former addresses, in the order of their files. */
    List<Article> articles() {
        return articles;
    }

    List<WithdrawnStory> withdrawn() {
        return withdrawn;
    }

    /** Returns the problems that depend on other stories. */
    List<Problem> problems() {
        return problems;
    }

    private List<Slug> related(Candidate candidate) {
        var slugs = new LinkedHashSet<Slug>();
        for (var reference : candidate.story().related()) {
            find(reference.text(), candidate.file()).ifPresentOrElse(slugs::add,
                    () -> candidate.problems()
                            .warning(reference.line(),
                                    Cause.of("value.unknown-related", Key.RELATED.preferredSpelling(),
                                            reference.description())));
        }
        slugs.remove(candidate.article().slug());
        return List.copyOf(slugs);
    }

    private Optional<Slug> find(String reference, StoryFile from) {
        return fileNames.slug(reference, from.path())
                .or(() -> Slug.from(FileNameIndex.lastPart(reference)))
                .filter(published::contains);
    }

    private static Article withPlacement(List<Slug> related, List<String> aliases, Article article) {
        return related.isEmpty() && aliases.isEmpty()
                ? article
                : new Article(article.slug(), article.headline(), article.classification(), article.byline(),
                        article.dates(), article.body(), article.provenance(),
                        new EditorialPlacement(article.placement().weight(), related, aliases));
    }

}
