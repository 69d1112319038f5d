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
import kanbao.content.Story.TakenBack;
import kanbao.folder.StoryFile;
import kanbao.frontmatter.Key;
import kanbao.report.Cause;
import kanbao.report.Problem;
import kanbao.report.ProblemCollector;
import kanbao.site.Links;
import kanbao.site.Routes;
import kanbao.site.Site;

/** Gives the stories of one edition what they have of each other: the stories beside them, and the old addresses that nobody else has. */
final class CrossLinks {

    private final FileNameIndex files;
    private final Set<Slug> served;
    private final List<Article> articles = new ArrayList<>();
    private final List<WithdrawnStory> withdrawn = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    CrossLinks(List<Candidate> candidates, Map<StoryFile, TakenBack> takenBack, FileNameIndex files, Site site) {
        this.files = files;
        served = candidates.stream().map(candidate -> candidate.article().slug()).collect(Collectors.toSet());
        var links = new Links(site);
        var pages = Routes.of(candidates.stream().map(Candidate::article).toList(),
                takenBack.values().stream().map(TakenBack::withdrawn).toList(), site);
        var claims = new AliasAssignment(pages);
        for (var candidate : candidates) {
            var article = candidate.article();
            var aliases = claims.granted(candidate.published().old(), candidate.file(), links.article(article.slug()),
                    candidate.problems());
            articles.add(placed(related(candidate), aliases, article));
        }
        takenBack.forEach((file, story) -> {
            var found = new ProblemCollector(file.path());
            var current = links.article(story.withdrawn().slug());
            withdrawn.add(story.withdrawn().withAliases(claims.granted(story.old(), file, current, found)));
            problems.addAll(found.all());
        });
        var dead = new DeadLinkFinder(pages, claims.paths(), files, links);
        candidates.forEach(dead::tell);
        candidates.forEach(candidate -> problems.addAll(candidate.problems().all()));
    }

    /** In the order of their files, each with what its editor put beside it and its old addresses. */
    List<Article> articles() {
        return articles;
    }

    List<WithdrawnStory> withdrawn() {
        return withdrawn;
    }

    /** Those that show only beside the other stories. */
    List<Problem> problems() {
        return problems;
    }

    private List<Slug> related(Candidate candidate) {
        var slugs = new LinkedHashSet<Slug>();
        for (var reference : candidate.published().related()) {
            find(reference.text(), candidate.file()).ifPresentOrElse(slugs::add,
                    () -> candidate.problems()
                            .warning(reference.line(),
                                    Cause.of("value.unknown-related", Key.RELATED.label(), reference.described())));
        }
        slugs.remove(candidate.article().slug());
        return List.copyOf(slugs);
    }

    private Optional<Slug> find(String reference, StoryFile from) {
        return files.slug(reference, from.path())
                .or(() -> Slug.from(FileNameIndex.lastPart(reference)))
                .filter(served::contains);
    }

    private static Article placed(List<Slug> related, List<String> aliases, Article article) {
        return related.isEmpty() && aliases.isEmpty()
                ? article
                : new Article(article.slug(), article.headline(), article.classification(), article.byline(),
                        article.dates(), article.body(), article.provenance(),
                        new EditorialPlacement(article.placement().weight(), related, aliases));
    }

}
