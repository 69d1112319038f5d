package kanbao.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.util.StringUtils;

import kanbao.article.Article;
import kanbao.article.Placement;
import kanbao.article.Slug;
import kanbao.article.Withdrawn;
import kanbao.content.Story.HeldBack;
import kanbao.content.Story.LeftOut;
import kanbao.content.Story.Published;
import kanbao.content.Story.TakenBack;
import kanbao.folder.StoryFile;
import kanbao.frontmatter.Value.Scalar;
import kanbao.site.Links;
import kanbao.site.Pages;
import kanbao.site.Site;

/** Puts stories that were read one by one together: gives each slug to one of them and finds those it names. */
final class Assembly {

    private final Map<Slug, StoryFile> taken = new HashMap<>();
    private final Map<String, Slug> slugsByFile = new HashMap<>();
    private final List<Story> published = new ArrayList<>();
    private final Set<Slug> served = new HashSet<>();
    private final Site site;
    private final List<Withdrawn> withdrawn = new ArrayList<>();
    private int heldBack;

    /** Takes the stories in; of two with one slug the first is served. */
    Assembly(List<Story> stories, Site site) {
        this.site = site;
        for (var story : stories) {
            switch (story.outcome()) {
                case Published(var article, _, _) when takes(article.slug(), story) -> publish(article, story);
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

    /** The articles in the order of their files, each with what its editor put beside it and its old addresses. */
    List<Article> articles() {
        var links = new Links(site);
        var claims = new Claims(pages());
        var articles = new ArrayList<Article>();
        for (var story : published) {
            if (story.outcome() instanceof Published(var article, var related, var old)) {
                var aliases = claims.granted(old, links.article(article.slug()), story);
                articles.add(related.isEmpty() && aliases.isEmpty()
                        ? article
                        : placed(slugs(related, article, story), aliases, article));
            }
        }
        return articles;
    }

    private Pages pages() {
        var articles = new ArrayList<Article>();
        for (var story : published) {
            if (story.outcome() instanceof Published(var article, _, _)) {
                articles.add(article);
            }
        }
        return Pages.of(articles, withdrawn, site);
    }

    private void publish(Article article, Story story) {
        published.add(story);
        served.add(article.slug());
    }

    private boolean takes(Slug slug, Story story) {
        var before = taken.putIfAbsent(slug, story.file());
        if (before == null) {
            slugsByFile.putIfAbsent(story.file().path(), slug);
            slugsByFile.putIfAbsent(lastPart(story.file().path()), slug);
            return true;
        }
        story.problems()
                .error(0, "the slug “" + slug + "” in " + story.file().place() + ", which " + before.place()
                        + " has already", "a slug of its own");
        return false;
    }

    private Set<Slug> slugs(List<Scalar> related, Article article, Story story) {
        var slugs = new LinkedHashSet<Slug>();
        for (var reference : related) {
            find(reference.text(), story.file()).ifPresentOrElse(slugs::add,
                    () -> story.problems()
                            .warning(reference.line(), "“related” with " + reference.described(),
                                    "the slug, file or address of a story that is served"));
        }
        slugs.remove(article.slug());
        return slugs;
    }

    private static Article placed(Set<Slug> related, List<String> aliases, Article article) {
        return new Article(article.slug(), article.headline(), article.filing(), article.byline(), article.timeline(),
                article.body(), article.provenance(),
                new Placement(article.placement().weight(), List.copyOf(related), aliases));
    }

    private Optional<Slug> find(String reference, StoryFile from) {
        var path = from.path();
        var beside = StringUtils.cleanPath(path.substring(0, path.lastIndexOf('/') + 1) + reference);
        return Optional.ofNullable(slugsByFile.get(beside))
                .or(() -> Optional.ofNullable(slugsByFile.get(reference)))
                .or(() -> Slug.from(lastPart(reference)))
                .filter(served::contains);
    }

    private static String lastPart(String path) {
        var end = path.endsWith("/") ? path.length() - 1 : path.length();
        return path.substring(path.lastIndexOf('/', end - 1) + 1, end);
    }

}
