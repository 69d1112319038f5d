package kanbao.edition;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import kanbao.article.Article;
import kanbao.article.Author;
import kanbao.article.Section;
import kanbao.article.Slug;
import kanbao.article.Topic;
import kanbao.article.UnpublishedStory;
import kanbao.article.WithdrawnStory;
import kanbao.content.Content;
import kanbao.picture.PictureFile;
import kanbao.report.Report;
import kanbao.site.PathParser;
import kanbao.site.PathSpelling;
import kanbao.site.Routes;
import kanbao.site.Site;

/**
 * One published state of the paper. The primary map first, everything else is derived from it:
 *
 * <pre>
 * articles    qwen ─▶ 千问发布     lanterns ─▶ 元宵亮灯     springs ─▶ 泉城灯会
 *
 * newest      lanterns, springs, qwen
 * sections    tech ─▶ 科技: qwen                 travel ─▶ 文旅: lanterns, springs
 * topics      ai ─▶ 人工智能: qwen               元宵节 ─▶ 元宵节: lanterns, springs
 * authors     编辑部 ─▶ 编辑部: lanterns, springs, qwen
 * months      2026-03 ─▶ lanterns, springs       2025-11 ─▶ qwen
 * aliases     /2025/old-qwen ─▶ qwen             /articles/lights ─▶ lanterns      /2026/heard ─▶ rumour
 * names       lanterns ─▶ lanterns, lights
 * withdrawn   rumour ─▶ 3 月 2 日撤回
 * gone        tide
 * waiting     snow ─▶ 明日有雪, a draft
 * pictures    0f3a…/qwen.svg, 0f3a… ─▶ the bytes of qwen.svg
 * </pre>
 */
public final class Edition {

    private final Report report;
    private final @Nullable Instant due;
    private final boolean sample;
    private final SequencedMap<Slug, Article> articles = new LinkedHashMap<>();

    private final List<Article> newest;
    private final List<Article> pinnedFirst;
    private final SequencedMap<Slug, Listing<Section>> sections;
    private final List<Listing<Section>> sectionList;
    private final SequencedMap<Slug, Listing<Topic>> topics;
    private final SequencedMap<Slug, Listing<Author>> authors;
    private final SequencedMap<YearMonth, Listing<YearMonth>> months;
    private final List<Listing<YearMonth>> monthList;
    private final Map<String, Slug> aliases = new LinkedHashMap<>();
    private final Routes routes;
    private final Redirects redirects;
    private final FormerSlugs names;
    private final Map<Slug, WithdrawnStory> withdrawn = new LinkedHashMap<>();
    private final List<UnpublishedStory> waiting;
    private final Set<Slug> gone;
    private final List<PictureFile> shown;
    private final Map<String, PictureFile> pictures = new LinkedHashMap<>();

    private final Map<Class<?>, Object> answers = new ConcurrentHashMap<>();

    private Edition(Content content, Set<Slug> gone, Site site) {
        this.gone = gone;
        report = content.report();
        due = content.due();
        sample = content.sample();
        content.articles()
                .stream()
                .sorted(Article.NEWEST_FIRST)
                .forEach(article -> articles.put(article.slug(), article));
        newest = List.copyOf(articles.values());
        pinnedFirst = Listing.pinnedFirst(newest);
        sections = inOrder(site.sections(),
                listings(article -> Stream.of(article.section()), Section::slug));
        sectionList = List.copyOf(sections.sequencedValues());
        topics = listings(article -> article.classification().topics().stream(), Topic::slug);
        authors = listings(article -> article.byline().authors().stream(), Author::slug);
        months = listings(article -> Stream.of(month(article, site.timeZone())), Function.identity());
        monthList = List.copyOf(months.sequencedValues());
        newest.forEach(article -> addAliases(article.placement().aliases(), article.slug()));
        content.withdrawn().forEach(story -> {
            withdrawn.put(story.slug(), story);
            addAliases(story.aliases(), story.slug());
        });
        waiting = content.waiting();
        routes = Routes.of(newest, content.withdrawn(), site);
        redirects = new Redirects(routes, aliases);
        names = new FormerSlugs(aliases, slug -> articles.containsKey(slug) || withdrawn.containsKey(slug));
        shown = content.pictures();
        Stream.concat(shown.stream(), content.unshown().stream()).forEach(file -> {
            pictures.putIfAbsent(file.picture().fingerprint() + "/" + file.picture().name(), file);
            pictures.putIfAbsent(file.picture().fingerprint(), file);
        });
    }

    private void addAliases(List<String> paths, Slug slug) {
        paths.forEach(path -> aliases.putIfAbsent(PathSpelling.withoutLastSlash(path), slug));
    }

    /** The edition that the content makes, with the sections in the order and the months in the zone of the site. */
    public static Edition of(Content content, Site site) {
        return of(content, Set.of(), site);
    }

    /** @param gone the slugs of stories that were served once and are no more */
    static Edition of(Content content, Set<Slug> gone, Site site) {
        return new Edition(content, gone, site);
    }

    /** Looks for the article whose slug is written so; another spelling of the slug is a move. */
    public ArticleLookup find(String written) {
        var slug = Slug.from(written).orElse(null);
        if (slug == null) {
            return new ArticleLookup.Unknown();
        }
        if (withdrawn.containsKey(slug)) {
            return new ArticleLookup.Gone(withdrawn.get(slug));
        }
        if (!articles.containsKey(slug)) {
            return new ArticleLookup.Unknown();
        }
        return slug.value().equals(written)
                ? new ArticleLookup.Found(articles.get(slug))
                : new ArticleLookup.Moved(slug);
    }

    public Optional<Article> article(Slug slug) {
        return Optional.ofNullable(articles.get(slug));
    }

    /** The stories that were taken back. */
    public Collection<WithdrawnStory> withdrawn() {
        return withdrawn.values();
    }

    /** The stories that readers are not shown now, and are not to know of. */
    public List<UnpublishedStory> waiting() {
        return waiting;
    }

    /** The story with this slug that readers are not shown now; of several the first. */
    public Optional<UnpublishedStory> waiting(Slug slug) {
        return waiting.stream().filter(story -> story.article().slug().equals(slug)).findFirst();
    }

    /** The article that has this slug, or had it before it was renamed; a withdrawn one is none. */
    public Optional<Article> known(Slug slug) {
        return article(names.now(slug));
    }

    /** The slug of the article, and after it those that it had before and nobody has now: it is known by all of them. */
    public List<Slug> names(Article article) {
        return names.all(article.slug());
    }

    /** The addresses of all pages and feeds. */
    public Routes routes() {
        return routes;
    }

    /** Where a path without a page leads. */
    public Redirects redirects() {
        return redirects;
    }

    /** The slugs of stories, also of withdrawn ones, by the decoded paths at which they were, without a slash at the end. */
    public Map<String, Slug> formerAddresses() {
        return Collections.unmodifiableMap(aliases);
    }

    /** Whether an article was at this decoded path, however that is spelt, and is no more. */
    public boolean isGone(String path) {
        return PathParser.article(PathSpelling.plain(path)).filter(gone::contains).isPresent();
    }

    /** All articles, newest first. */
    public List<Article> newest() {
        return newest;
    }

    /** All articles in the order of the front page. */
    public List<Article> pinnedFirst() {
        return pinnedFirst;
    }

    /** The sections that have articles: those that the site names in its order, then the others by size. */
    public List<Listing<Section>> sections() {
        return sectionList;
    }

    /** The section with this slug and its articles. */
    public Optional<Listing<Section>> section(Slug slug) {
        return Optional.ofNullable(sections.get(slug));
    }

    /**
     * Finds the section with exactly this slug; any other spelling of the slug is not found.
     *
     * @throws NotFoundException if there is none
     */
    public Listing<Section> findSection(String slug) {
        return find(slug, sections);
    }

    /** The topics that have articles. */
    public Collection<Listing<Topic>> topics() {
        return topics.sequencedValues();
    }

    /** The topic with this slug and its articles. */
    public Optional<Listing<Topic>> topic(Slug slug) {
        return Optional.ofNullable(topics.get(slug));
    }

    /** Finds a topic as {@link #findSection} finds a section. */
    public Listing<Topic> findTopic(String slug) {
        return find(slug, topics);
    }

    /** The authors that have articles. */
    public Collection<Listing<Author>> authors() {
        return authors.sequencedValues();
    }

    /** Finds an author as {@link #findSection} finds a section. */
    public Listing<Author> findAuthor(String slug) {
        return find(slug, authors);
    }

    private static <T> Listing<T> find(String slug, Map<Slug, Listing<T>> listings) {
        return Slug.from(slug)
                .filter(canonical -> canonical.value().equals(slug))
                .flatMap(canonical -> Optional.ofNullable(listings.get(canonical)))
                .orElseThrow(NotFoundException::new);
    }

    /** The months in which something was published, newest first. */
    public List<Listing<YearMonth>> months() {
        return monthList;
    }

    /** A month with its articles. */
    public Optional<Listing<YearMonth>> month(YearMonth month) {
        return Optional.ofNullable(months.get(month));
    }

    /** The picture with this fingerprint and this name. */
    public Optional<PictureFile> picture(String fingerprint, String name) {
        return Optional.ofNullable(pictures.get(fingerprint + "/" + name));
    }

    /** All pictures of stories that readers see, one that several have under different names once with each. */
    public List<PictureFile> pictures() {
        return shown;
    }

    /** A picture with this fingerprint, under whatever name. */
    public Optional<PictureFile> picture(String fingerprint) {
        return Optional.ofNullable(pictures.get(fingerprint));
    }

    /** What came of the files that it was made of. */
    public Report report() {
        return report;
    }

    /** When a story comes or goes by itself, so that there is another edition; none where nothing is dated so. */
    public Optional<Instant> due() {
        return Optional.ofNullable(due);
    }

    /** Whether it is the sample, in place of content folders that hold no story yet. */
    public boolean isSample() {
        return sample;
    }

    /** An answer about this edition that is worked out when it is first asked for, and goes when the edition goes. */
    public <T> T answer(Class<T> type, Function<Edition, T> workOut) {
        return type.cast(answers.computeIfAbsent(type, _ -> workOut.apply(this)));
    }

    private static YearMonth month(Article article, ZoneId zone) {
        return YearMonth.from(article.published().atZone(zone));
    }

    private <K, T> SequencedMap<K, Listing<T>> listings(Function<Article, Stream<T>> subjectsOf, Function<T, K> key) {
        var found = new LinkedHashMap<K, Listing<T>>();
        newest.forEach(article -> subjectsOf.apply(article)
                .forEach(subject -> found.computeIfAbsent(key.apply(subject), _ -> Listing.open(subject))
                        .newest()
                        .add(article)));
        found.replaceAll((_, listing) -> listing.closed());
        return found;
    }

    private static SequencedMap<Slug, Listing<Section>> inOrder(List<Section> paperOrder,
            Map<Slug, Listing<Section>> found) {
        var ordered = new LinkedHashMap<Slug, Listing<Section>>();
        paperOrder.stream().map(Section::slug).filter(found::containsKey).forEach(
                slug -> ordered.put(slug, found.get(slug)));
        found.entrySet()
                .stream()
                .sorted(Comparator.comparingInt(entry -> -entry.getValue().newest().size()))
                .forEach(entry -> ordered.putIfAbsent(entry.getKey(), entry.getValue()));
        return ordered;
    }

}
