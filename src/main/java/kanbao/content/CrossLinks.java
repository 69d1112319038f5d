package kanbao.content;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import kanbao.article.Article;
import kanbao.article.Body;
import kanbao.article.EditorialPlacement;
import kanbao.article.Slug;
import kanbao.article.Subjects;
import kanbao.article.WithdrawnStory;
import kanbao.content.Story.Publishable;
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

    private final RelatedFileIndex relatedFiles;
    private final UnavailableStories unavailable;
    private final Set<Slug> published;
    private final StoryLinks storyLinks;
    private final List<Article> articles = new ArrayList<>();
    private final List<WithdrawnStory> withdrawn = new ArrayList<>();
    private final Subjects subjects;
    private final Map<StoryFile, String> shownSubjects;
    private final List<Problem> problems = new ArrayList<>();

    CrossLinks(List<Candidate> candidates, Map<StoryFile, Retraction> retractions, RelatedFileIndex relatedFiles,
            SubjectResolution subjectFiles, UnavailableStories unavailable, Site site) {
        this.relatedFiles = relatedFiles;
        this.unavailable = unavailable;
        published = candidates.stream().map(Candidate::article).filter(article -> !article.isPage()).map(Article::slug)
                .collect(Collectors.toSet());
        var links = new Links(site);
        var stories = articles(candidates, false);
        var index = index(candidates);
        var subjectPages = new SubjectPages(subjectFiles, links,
                new SpecialResolution(candidates, index, unavailable, subjectFiles).specials());
        var routes = Routes.of(stories, articles(candidates, true),
                retractions.values().stream().map(Retraction::withdrawn).toList(), subjectPages.withOtherNames(),
                site);
        var aliasAssignment = new AliasAssignment(routes);
        subjectPages.assignFormerPaths(aliasAssignment);
        var assigned = new ArrayList<List<String>>();
        for (var candidate : candidates) {
            var article = candidate.article();
            var aliases = aliasAssignment.assign(candidate.story().formerAddresses(), candidate.file(),
                    links.article(article.address()),
                    candidate.problems());
            assigned.add(aliases);
        }
        retractions.forEach((file, retraction) -> {
            var collector = new ProblemCollector(file.path());
            var path = links.article(retraction.withdrawn().address());
            withdrawn.add(retraction.withdrawn()
                    .withAliases(aliasAssignment.assign(retraction.formerAddresses(), file, path, collector)));
            problems.addAll(collector.all());
        });
        var deadLinks = new DeadLinkFinder(routes, aliasAssignment.assignedPaths(), unavailable, site);
        storyLinks = new StoryLinks(index, subjectPages, unavailable, deadLinks, links);
        for (var i = 0; i < candidates.size(); i++) {
            var candidate = candidates.get(i);
            var body = storyLinks.resolve(candidate.story(), candidate.file().path(), candidate.problems());
            articles.add(complete(related(candidate), assigned.get(i), body, candidate.article()));
        }
        deadLinks.report(candidates);
        subjectPages.resolveLinks(storyLinks, deadLinks);
        subjects = subjectPages.complete();
        shownSubjects = subjectPages.shown(stories);
        problems.addAll(subjectFiles.problems());
        candidates.forEach(candidate -> problems.addAll(candidate.problems().all()));
    }

    private static List<Article> articles(List<Candidate> candidates, boolean isPage) {
        return candidates.stream().map(Candidate::article).filter(article -> article.isPage() == isPage).toList();
    }

    private static LinkTargetIndex<Article> index(List<Candidate> candidates) {
        var index = new LinkTargetIndex<Article>();
        for (var candidate : candidates) {
            var article = candidate.article();
            index.add(candidate.file().path(), article);
            index.add(article.slug(), article.title(), candidate.story().formerAddresses(), article);
        }
        return index;
    }

    /** Returns the articles with their related stories and former addresses, in the order of their files. */
    List<Article> articles() {
        return articles;
    }

    /** Returns what the files of sections, topics, authors and specials say. */
    Subjects subjects() {
        return subjects;
    }

    /** Returns the decoded paths of the pages of sections, topics, authors and specials, by their files. */
    Map<StoryFile, String> shownSubjects() {
        return shownSubjects;
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
                            .warning(reference.line(), unavailable.cause(reference.text(), reference.text(),
                                    candidate.file().path())
                                    .orElseGet(() -> Cause.of("value.unknown-related", Key.RELATED.preferredSpelling(),
                                            reference.description()))));
        }
        slugs.remove(candidate.article().slug());
        return List.copyOf(slugs);
    }

    private Optional<Slug> find(String reference, StoryFile from) {
        return relatedFiles.slug(reference, from.path())
                .or(() -> Slug.from(RelatedFileIndex.lastPart(reference)))
                .filter(published::contains);
    }

    /** Returns an unpublished story with its links to other stories, for its preview. */
    Article preview(Publishable story, StoryFile file) {
        var body = storyLinks.resolve(story, file.path(), new ProblemCollector(file.path()));
        return complete(List.of(), List.of(), body, story.article());
    }

    private static Article complete(List<Slug> related, List<String> aliases, Body body, Article article) {
        return related.isEmpty() && aliases.isEmpty() && body.equals(article.body())
                ? article
                : new Article(article.slug(), article.headline(), article.classification(), article.byline(),
                        article.dates(), body, article.provenance(),
                        new EditorialPlacement(article.placement().weight(), related, aliases,
                                article.placement().breakingUntil(), article.placement().page()));
    }

}
