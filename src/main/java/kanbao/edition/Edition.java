package kanbao.edition;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import kanbao.article.Article;
import kanbao.article.ArticleAddress;
import kanbao.article.Author;
import kanbao.article.Picture;
import kanbao.article.Profile;
import kanbao.article.Section;
import kanbao.article.Slug;
import kanbao.article.Special;
import kanbao.article.Subjects;
import kanbao.article.Topic;
import kanbao.article.UnpublishedStory;
import kanbao.article.WithdrawnStory;
import kanbao.attachment.AttachmentFile;
import kanbao.chinese.Glossary;
import kanbao.content.Content;
import kanbao.content.Glossaries;
import kanbao.picture.PictureFile;
import kanbao.report.Report;
import kanbao.site.PathParser;
import kanbao.site.PathSpelling;
import kanbao.site.Routes;
import kanbao.site.Site;

/**
 * One published state of the site, immutable. Everything is derived from the map of articles:
 *
 * <pre>
 * articles    qwen ─▶ 千问发布     lanterns ─▶ 元宵亮灯     springs ─▶ 泉城灯会
 *
 * newest      lanterns, springs, qwen
 * sections    tech ─▶ 科技: qwen                 travel ─▶ 文旅: lanterns, springs
 * topics      ai ─▶ 人工智能: qwen               元宵节 ─▶ 元宵节: lanterns, springs
 * authors     编辑部 ─▶ 编辑部: lanterns, springs, qwen
 * months      2026-03 ─▶ lanterns, springs       2025-11 ─▶ qwen
 * specials    元宵 ─▶ 元宵专题: springs, lanterns
 * aliases     /2025/old-qwen ─▶ qwen             /articles/lights ─▶ lanterns      /2026/heard ─▶ rumour
 *             /about-us.html ─▶ about
 * formerSlugs lanterns ─▶ lanterns, lights
 * withdrawn   rumour ─▶ 3 月 2 日撤回
 * gone        tide
 * pages       about ─▶ 关于我们, which is in no list
 * unpublished snow ─▶ 明日有雪, a draft
 * pictures    0f3a…/qwen.svg, 0f3a… ─▶ the bytes of qwen.svg
 * attachments 7c1e…/report.pdf ─▶ the bytes of report.pdf
 * </pre>
 */
public final class Edition {

    private final Report report;
    private final @Nullable Instant nextChange;
    private final boolean sample;
    private final SequencedMap<Slug, Article> articles = new LinkedHashMap<>();

    private final List<Article> newest;
    private final List<Article> pinnedFirst;
    private final List<Article> breaking;
    private final SequencedMap<Slug, Listing<Section>> sections;
    private final List<Listing<Section>> sectionList;
    private final SequencedMap<Slug, Listing<Topic>> topics;
    private final SequencedMap<Slug, Listing<Author>> authors;
    private final SequencedMap<YearMonth, Listing<YearMonth>> months;
    private final List<Listing<YearMonth>> monthList;
    private final Subjects subjects;
    private final SequencedMap<Slug, SpecialListing> specials = new LinkedHashMap<>();
    private final Map<Slug, List<SpecialPosition>> specialPositions = new LinkedHashMap<>();
    private final SequencedMap<Slug, Article> pages = new LinkedHashMap<>();
    private final Map<Slug, WithdrawnStory> withdrawnPages = new LinkedHashMap<>();
    private final Map<String, ArticleAddress> aliases = new LinkedHashMap<>();
    private final Routes routes;
    private final Redirects redirects;
    private final FormerSlugs formerSlugs;
    private final Map<Slug, WithdrawnStory> withdrawn = new LinkedHashMap<>();
    private final List<UnpublishedStory> unpublished;
    private final Set<String> gone;
    private final Set<String> missing;
    private final List<PictureFile> publishedPictures;
    private final Map<String, PictureFile> pictures = new LinkedHashMap<>();

    private final List<AttachmentFile> publishedAttachments;
    private final Map<Slug, PictureFile> podcastCovers;
    private final Map<String, AttachmentFile> attachments = new HashMap<>();
    private final Glossaries glossaries;
    private final String desk;

    private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>();

    private Edition(Content content, Set<String> gone, Set<String> missing, Site site) {
        this.gone = gone;
        this.missing = missing;
        report = content.report();
        nextChange = content.nextChange();
        sample = content.sample();
        content.articles()
                .stream()
                .sorted(Article.NEWEST_FIRST)
                .forEach(article -> articles.put(article.slug(), article));
        newest = List.copyOf(articles.values());
        pinnedFirst = Listing.pinnedFirst(newest);
        breaking = newest.stream().filter(article -> article.placement().breakingUntil() != null).toList();
        sections = inOrder(site.sections(),
                listings(article -> Stream.of(article.section()), Section::slug, content.subjects().sections()));
        sectionList = List.copyOf(sections.sequencedValues());
        topics = listings(article -> article.classification().topics().stream(), Topic::slug,
                content.subjects().topics());
        authors = listings(article -> article.byline().authors().stream(), Author::slug,
                content.subjects().authors());
        months = listings(article -> Stream.of(month(article, site.timeZone())), Function.identity(), Map.of());
        monthList = List.copyOf(months.sequencedValues());
        subjects = content.subjects();
        subjects.specials().forEach(this::addSpecial);
        content.pages().published().stream().sorted(Article.MENU_ORDER).forEach(page -> pages.put(page.slug(), page));
        content.withdrawn().forEach(story -> withdrawn.put(story.slug(), story));
        content.pages().withdrawn().forEach(page -> withdrawnPages.put(page.slug(), page));
        searchable().forEach(article -> addAliases(article.placement().aliases(), article.address()));
        var allWithdrawn = Stream.concat(content.withdrawn().stream(), content.pages().withdrawn().stream()).toList();
        allWithdrawn.forEach(story -> addAliases(story.aliases(), story.address()));
        unpublished = content.unpublished();
        routes = Routes.of(newest, pages.values(), allWithdrawn, subjects, site);
        redirects = new Redirects(routes, aliases);
        formerSlugs = new FormerSlugs(aliases, slug -> articles.containsKey(slug) || withdrawn.containsKey(slug));
        podcastCovers = content.podcastCovers();
        glossaries = content.glossaries();
        desk = site.desk();
        publishedPictures = Stream.concat(content.pictures().stream(), podcastCovers.values().stream()).distinct()
                .toList();
        Stream.concat(publishedPictures.stream(), content.previewPictures().stream()).forEach(file -> {
            pictures.putIfAbsent(file.picture().fingerprint() + "/" + file.picture().name(), file);
            pictures.putIfAbsent(file.picture().fingerprint(), file);
        });
        publishedAttachments = content.attachments();
        Stream.concat(publishedAttachments.stream(), content.previewAttachments().stream()).forEach(
                file -> attachments.putIfAbsent(file.attachment().fingerprint() + "/" + file.attachment().name(),
                        file));
    }

    private void addSpecial(Special special) {
        var published = special.entries().stream().filter(entry -> articles.containsKey(entry.article())).toList();
        if (published.isEmpty()) {
            return;
        }
        var listing = SpecialListing.of(special, published.stream().map(Special.Entry::subhead).toList(),
                published.stream().map(Special.Entry::article).map(articles::get).toList());
        specials.put(special.slug(), listing);
        for (var index = 0; index < published.size(); index++) {
            specialPositions.computeIfAbsent(published.get(index).article(), _ -> new ArrayList<>())
                    .add(new SpecialPosition(listing, index));
        }
    }

    private void addAliases(List<String> paths, ArticleAddress address) {
        paths.forEach(path -> aliases.putIfAbsent(PathSpelling.withoutTrailingSlash(path), address));
    }

    /** Makes an edition of the content. The site gives the order of the sections and the time zone of the months. */
    public static Edition of(Content content, Site site) {
        return of(content, Set.of(), Set.of(), site);
    }

    /**
     * @param gone    the decoded paths of pages that were published once and whose files have vanished, in their normalized
     *                spelling
     * @param missing those of pages whose files are missing since the start, perhaps only for a time
     */
    static Edition of(Content content, Set<String> gone, Set<String> missing, Site site) {
        return new Edition(content, gone, missing, site);
    }

    /** Finds an article by its slug, which may be spelled differently. */
    public ArticleLookup find(String requested) {
        return find(requested, articles, withdrawn);
    }

    /** Finds a site page by its slug, which may be spelled differently. */
    public ArticleLookup findPage(String requested) {
        return find(requested, pages, withdrawnPages);
    }

    private static ArticleLookup find(String requested, Map<Slug, Article> articles,
            Map<Slug, WithdrawnStory> withdrawn) {
        var slug = Slug.from(requested).orElse(null);
        if (slug == null) {
            return new ArticleLookup.NotFound();
        }
        var story = withdrawn.get(slug);
        if (story != null) {
            return new ArticleLookup.Withdrawn(story);
        }
        var article = articles.get(slug);
        if (article == null) {
            return new ArticleLookup.NotFound();
        }
        return slug.value().equals(requested)
                ? new ArticleLookup.Found(article)
                : new ArticleLookup.Moved(slug);
    }

    public Optional<Article> article(Slug slug) {
        return Optional.ofNullable(articles.get(slug));
    }

    /** The stories that the editor has withdrawn. */
    public Collection<WithdrawnStory> withdrawn() {
        return withdrawn.values();
    }

    /** The pages beside the news, in the order of the menus. */
    public Collection<Article> pages() {
        return pages.sequencedValues();
    }

    /** The site pages that the editor has withdrawn. */
    public Collection<WithdrawnStory> withdrawnPages() {
        return withdrawnPages.values();
    }

    /** All articles and all site pages. */
    public List<Article> searchable() {
        return pages.isEmpty() ? newest : Stream.concat(newest.stream(), pages.values().stream()).toList();
    }

    /** The stories and site pages that readers cannot see now: drafts, embargoed and expired ones. */
    public List<UnpublishedStory> unpublished() {
        return unpublished;
    }

    /** The first unpublished story or site page with this address. */
    public Optional<UnpublishedStory> unpublished(ArticleAddress address) {
        return unpublished.stream().filter(story -> story.article().address().equals(address)).findFirst();
    }

    /** The article that has this slug now, or had it before it was renamed. */
    public Optional<Article> articleByAnySlug(Slug slug) {
        return article(formerSlugs.current(slug));
    }

    /** The slug of the article, followed by its former slugs that no other story has now. */
    public List<Slug> allSlugs(Article article) {
        return formerSlugs.all(article.slug());
    }

    /** The addresses of all pages and feeds. */
    public Routes routes() {
        return routes;
    }

    /** Where a path without a page leads. */
    public Redirects redirects() {
        return redirects;
    }

    /** The articles, site pages and withdrawn ones by their former decoded paths, without a slash at the end. */
    public Map<String, ArticleAddress> formerAddresses() {
        return Collections.unmodifiableMap(aliases);
    }

    /** Whether there was a page, or a feed of one, at this decoded path, in any spelling, whose file has vanished. */
    public boolean isGone(String path) {
        return !gone.isEmpty() && gone.contains(PathParser.list(PathSpelling.normalize(path)));
    }

    /** Whether there was a page at this decoded path whose file is missing since the start, perhaps only for a time. */
    public boolean isMissing(String path) {
        return !missing.isEmpty() && missing.contains(PathParser.list(PathSpelling.normalize(path)));
    }

    /** All articles, newest first. */
    public List<Article> newest() {
        return newest;
    }

    /** All articles in the order of the front page. */
    public List<Article> pinnedFirst() {
        return pinnedFirst;
    }

    /** The articles that are breaking news while this edition is served, newest first. */
    public List<Article> breaking() {
        return breaking;
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

    /** The specials and series that have articles. */
    public Collection<SpecialListing> specials() {
        return specials.sequencedValues();
    }

    /** The specials and series that have articles, those with the newest article first. */
    public List<SpecialListing> specialsByNewestStory() {
        return specials.sequencedValues().stream()
                .sorted(Comparator.comparing(listing -> listing.newest().getFirst(), Article.NEWEST_FIRST)).toList();
    }

    /** The special with this slug. */
    public Optional<SpecialListing> special(Slug slug) {
        return Optional.ofNullable(specials.get(slug));
    }

    /** Finds a special as {@link #findSection} finds a section. */
    public SpecialListing findSpecial(String slug) {
        return find(slug, specials);
    }

    /** The places of the article in specials, those with a file first. */
    public List<SpecialPosition> specialsOf(Article article) {
        return Collections.unmodifiableList(specialPositions.getOrDefault(article.slug(), List.of()));
    }

    /** What the files of sections, topics, authors and specials say. */
    public Subjects subjects() {
        return subjects;
    }

    private static <T> T find(String slug, Map<Slug, T> listings) {
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

    /** All pictures of articles. A picture that articles use under several names is listed once for each name. */
    public List<PictureFile> pictures() {
        return publishedPictures;
    }

    /** The first picture with this fingerprint, under any name. */
    public Optional<PictureFile> picture(String fingerprint) {
        return Optional.ofNullable(pictures.get(fingerprint));
    }

    /** The attachment with this fingerprint and this name. */
    public Optional<AttachmentFile> attachment(String fingerprint, String name) {
        return Optional.ofNullable(attachments.get(fingerprint + "/" + name));
    }

    /** The cover of the podcast that the section with this slug is. */
    public Optional<Picture> podcastCover(Slug section) {
        return Optional.ofNullable(podcastCovers.get(section)).map(PictureFile::picture);
    }

    /** The terms of the site in Traditional Chinese, and the names of persons, which stay as they are. It is made at each call. */
    public Glossary glossary() {
        var names = authors.values().stream().map(Listing::subject).filter(author -> !author.isOffice())
                .map(Author::name)
                .filter(name -> !name.equals(desk) && name.codePointCount(0, name.length()) > 1)
                .collect(Collectors.toSet());
        return glossaries.site().with(new Glossary(Map.of(), names));
    }

    /** The terms of one article or site page, besides those of the site. */
    public Glossary glossary(ArticleAddress address) {
        return glossaries.stories().getOrDefault(address, Glossary.EMPTY);
    }

    /** All attachments of articles. */
    public List<AttachmentFile> attachments() {
        return publishedAttachments;
    }

    /** The report on the files of this edition. */
    public Report report() {
        return report;
    }

    /** When the next embargo ends, article expires or breaking news ends, which needs another edition; empty if none is scheduled. */
    public Optional<Instant> nextChange() {
        return Optional.ofNullable(nextChange);
    }

    /** Whether it is the sample edition, which is served while the content folders are empty. */
    public boolean isSample() {
        return sample;
    }

    /** A value of this type, computed from this edition on first use and released together with it. */
    public <T> T derived(Class<T> type, Function<Edition, T> compute) {
        return type.cast(derived.computeIfAbsent(type, _ -> compute.apply(this)));
    }

    private static YearMonth month(Article article, ZoneId zone) {
        return YearMonth.from(article.published().atZone(zone));
    }

    private <K, T> SequencedMap<K, Listing<T>> listings(Function<Article, Stream<T>> subjectsOf, Function<T, K> key,
            Map<K, Profile> profiles) {
        var listings = new LinkedHashMap<K, Listing<T>>();
        newest.forEach(article -> subjectsOf.apply(article)
                .forEach(subject -> listings.computeIfAbsent(key.apply(subject), _ -> Listing.builder(subject))
                        .newest()
                        .add(article)));
        listings.replaceAll((subject, listing) -> listing.build(profiles.get(subject)));
        return listings;
    }

    private static SequencedMap<Slug, Listing<Section>> inOrder(List<Section> siteOrder,
            Map<Slug, Listing<Section>> sections) {
        var ordered = new LinkedHashMap<Slug, Listing<Section>>();
        siteOrder.stream().map(Section::slug).filter(sections::containsKey).forEach(
                slug -> ordered.put(slug, sections.get(slug)));
        sections.entrySet()
                .stream()
                .sorted(Comparator.comparingInt(entry -> -entry.getValue().newest().size()))
                .forEach(entry -> ordered.putIfAbsent(entry.getKey(), entry.getValue()));
        return ordered;
    }

}
