package kanbao.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import kanbao.article.Article;
import kanbao.article.Placement;
import kanbao.article.Slug;
import kanbao.article.Withdrawn;
import kanbao.content.Story.HeldBack;
import kanbao.content.Story.LeftOut;
import kanbao.content.Story.Published;
import kanbao.content.Story.TakenBack;
import kanbao.folder.StoryFile;
import kanbao.report.Problem;
import kanbao.report.Problems;
import kanbao.site.Links;
import kanbao.site.Pages;
import kanbao.site.Site;

/** Puts stories that were read one by one together: gives each slug to one of them and finds those it names. */
final class Assembly {

    private final Map<Slug, StoryFile> taken = new HashMap<>();
    private final FileNames files = new FileNames();
    private final List<Candidate> candidates = new ArrayList<>();
    private final Set<Slug> served = new HashSet<>();
    private final Site site;
    private final List<Withdrawn> withdrawn = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int heldBack;

    /** Takes the stories in; of two with one slug the first is served. */
    Assembly(List<Story> stories, Site site) {
        this.site = site;
        for (var story : stories) {
            switch (story.outcome()) {
                case Published published when takes(published.article().slug(), story) -> publish(published, story);
                case TakenBack(var retraction) when takes(retraction.slug(), story) -> withdrawn.add(retraction);
                case HeldBack() -> heldBack++;
                case Published _,TakenBack _,LeftOut _ -> {
                }
            }
        }
    }

    List<Withdrawn> withdrawn() {
        return withdrawn;
    }

    int heldBack() {
        return heldBack;
    }

    /** What shows only where the stories are beside each other; complete once the articles were asked for. */
    List<Problem> problems() {
        return problems;
    }

    /** The articles in the order of their files, each with what its editor put beside it and its old addresses. */
    List<Article> articles() {
        var links = new Links(site);
        var pages = Pages.of(Candidate.articles(candidates), withdrawn, site);
        var claims = new Claims(pages);
        var articles = new ArrayList<Article>();
        for (var candidate : candidates) {
            var article = candidate.article();
            var aliases = claims.granted(candidate, links.article(article.slug()));
            articles.add(placed(related(candidate), aliases, article));
        }
        var dead = new DeadLinks(pages, claims.paths(), files, links);
        candidates.forEach(dead::tell);
        candidates.forEach(candidate -> problems.addAll(candidate.problems().all()));
        return articles;
    }

    private void publish(Published published, Story story) {
        candidates.add(new Candidate(story.file(), published, new Problems(story.file().path())));
        served.add(published.article().slug());
    }

    private boolean takes(Slug slug, Story story) {
        var before = taken.putIfAbsent(slug, story.file());
        if (before == null) {
            files.add(story.file().path(), slug);
            return true;
        }
        var clash = new Problems(story.file().path());
        clash.error(0, "the slug “" + slug + "” in " + story.file().place() + ", which " + before.place()
                + " has already", "a slug of its own");
        problems.addAll(clash.all());
        return false;
    }

    private List<Slug> related(Candidate candidate) {
        var slugs = new LinkedHashSet<Slug>();
        for (var reference : candidate.published().related()) {
            find(reference.text(), candidate.file()).ifPresentOrElse(slugs::add,
                    () -> candidate.problems()
                            .warning(reference.line(), "“related” with " + reference.described(),
                                    "the slug, file or address of a story that is served"));
        }
        slugs.remove(candidate.article().slug());
        return List.copyOf(slugs);
    }

    private static Article placed(List<Slug> related, List<String> aliases, Article article) {
        return related.isEmpty() && aliases.isEmpty()
                ? article
                : new Article(article.slug(), article.headline(), article.filing(), article.byline(),
                        article.timeline(), article.body(), article.provenance(),
                        new Placement(article.placement().weight(), related, aliases));
    }

    private Optional<Slug> find(String reference, StoryFile from) {
        return files.slug(reference, from.path())
                .or(() -> Slug.from(FileNames.lastPart(reference)))
                .filter(served::contains);
    }

}
