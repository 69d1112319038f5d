package kanbao.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import kanbao.article.Article;
import kanbao.article.Section;
import kanbao.article.Slug;
import kanbao.edition.Edition;
import kanbao.edition.Listing;

/**
 * What the front page shows of an edition and where, without the most-read list. No article is shown twice.
 *
 * <pre>
 * lead                      | beside lead
 * latest        latest      | most read
 * section    | section      | section
 * more       | more | more  | more
 * </pre>
 *
 * The numbers of articles are chosen such that the columns of a screen 1280 pixels wide end together ({@link CardHeight}).
 *
 * @param lead           null if the edition has no article
 * @param latest         empty if there are too few articles for two columns
 * @param mostReadLength the length of the most-read list beside {@code latest}
 * @param rows           of one to three blocks each
 */
record FrontPage(@Nullable Article lead, Block besideLead, List<Story> latest, int mostReadLength,
        List<List<Block>> rows) {

    /** The page shows at least so many articles if there are as many, even if they form no blocks. */
    static final int MIN_ARTICLES = 24;
    static final int MAX_MOST_READ = 9;
    /** From this number of characters on, a story is more than a brief. */
    static final int MIN_SHORT_STORY = 100;
    /** From this number of characters on, a story is a report. */
    static final int MIN_REPORT = 300;

    /** Columns may end so far from each other, in pixels. */
    private static final int TOLERANCE = 100;
    /** The penalty for each entry that the most-read list lacks, in pixels. */
    private static final int MISSING_MOST_READ = 40;
    private static final int MIN_LATEST = 5;
    private static final int MIN_MOST_READ = 3;
    private static final int MAX_BESIDE_LEAD = 3;
    private static final int CARDS_BESIDE_LEAD = 2;
    private static final int MIN_IN_BLOCK = 3;
    private static final int MAX_IN_BLOCK = 8;
    private static final int MAX_BLOCKS = 9;
    private static final int MAX_BLOCKS_IN_ROW = 3;
    private static final int HEADLINES_IN_BLOCK = 3;
    private static final int CARDS_IN_ROW = 4;
    /** One of so many consecutive cards has a picture. */
    private static final int CARDS_PER_PICTURE = 3;

    /** The order for a place with much room: newest first, but pictures and length outweigh some hours. */
    private static final Comparator<Article> MOST_PROMINENT_FIRST = Comparator
            .comparing(Article::isUndated)
            .thenComparing(FrontPage::prominence, Comparator.reverseOrder())
            .thenComparing(Article.NEWEST_FIRST);

    /**
     * An article on the page.
     *
     * @param withPicture whether its lead picture is shown
     */
    record Story(Article article, boolean withPicture) {}

    /**
     * Articles that belong together.
     *
     * @param section   null for articles of several sections
     * @param headlines the articles of which only the headlines are shown, below the others
     */
    record Block(@Nullable Section section, List<Story> stories, List<Article> headlines) {

        Stream<Article> articles() {
            return Stream.concat(stories.stream().map(Story::article), headlines.stream());
        }

    }

    /** The plan for this edition, made once. */
    static FrontPage of(Edition edition) {
        return edition.derived(FrontPage.class, next -> new Plan(next).page());
    }

    /** The articles of the page in the order of the page. */
    Stream<Article> articles() {
        return Stream.of(Stream.ofNullable(lead), besideLead.articles(), latest.stream().map(Story::article),
                rows.stream().flatMap(List::stream).flatMap(Block::articles))
                .flatMap(Function.identity());
    }

    private static Instant prominence(Article article) {
        var length = article.body().length().words();
        var hours = (hasPicture(article) ? 6 : 0) + (length < MIN_SHORT_STORY ? 0 : length < MIN_REPORT ? 30 : 42);
        return article.published().plus(Duration.ofHours(hours));
    }

    private static boolean hasPicture(Article article) {
        return article.body().leadPicture() != null;
    }

    /** Places the articles of an edition one after the other. */
    private static final class Plan {

        private final Edition edition;
        private final List<Article> inOrder;
        private final List<Article> mostProminentFirst;
        private final Set<Slug> placed = new HashSet<>();
        private int cardsSincePicture;

        Plan(Edition edition) {
            this.edition = edition;
            inOrder = edition.pinnedFirst();
            mostProminentFirst = inOrder.stream()
                    .sorted(Comparator.comparingInt((Article article) -> article.placement().weight())
                            .reversed()
                            .thenComparing(MOST_PROMINENT_FIRST))
                    .limit(MIN_ARTICLES)
                    .toList();
        }

        FrontPage page() {
            if (inOrder.isEmpty()) {
                return new FrontPage(null, new Block(null, List.of(), List.of()), List.of(), 0, List.of());
            }
            var lead = lead();
            placed.add(lead.slug());
            var besideLead = besideLead(lead);
            var latest = latest();
            var mostRead = latest.isEmpty() ? 0 : mostReadLength(latest);
            var rows = new ArrayList<>(sectionRows());
            rows.addAll(moreRows());
            return new FrontPage(lead, besideLead, latest, mostRead, rows);
        }

        /** The editor's weight decides; without one, the most prominent article leads. */
        private Article lead() {
            var first = inOrder.getFirst();
            return first.placement().weight() > 0 ? first : mostProminentFirst.getFirst();
        }

        /** Headlines if the text of the lead is beside its picture, otherwise cards. */
        private Block besideLead(Article lead) {
            var room = hasPicture(lead) ? CardHeight.headlinesBeside(lead) : CARDS_BESIDE_LEAD;
            var count = remainingCount() < MAX_BESIDE_LEAD ? remainingCount() : Math.clamp(room, 1, MAX_BESIDE_LEAD);
            var articles = place(mostProminentFirst.stream(), count);
            return hasPicture(lead)
                    ? new Block(null, List.of(), articles)
                    : new Block(null, articles.stream().map(article -> new Story(article, false)).toList(), List.of());
        }

        /** The cards beside the most-read list: as many as end together with it, or all if there are fewer. */
        private List<Story> latest() {
            var candidates = new ArrayList<Story>();
            var goal = CardHeight.mostRead(MAX_MOST_READ) + TOLERANCE;
            inOrder.stream()
                    .filter(this::isRemaining)
                    .takeWhile(_ -> CardHeight.ofLatest(candidates).higher() < goal)
                    .forEach(article -> candidates.add(story(article)));
            var latest = IntStream.rangeClosed(MIN_LATEST, candidates.size())
                    .mapToObj(length -> withEvenColumns(candidates.subList(0, length)))
                    .min(Comparator.comparingInt(Plan::unevenness))
                    .orElse(List.of());
            latest.forEach(story -> placed.add(story.article().slug()));
            return latest;
        }

        /** Omits one picture if that brings the ends of the columns closer to each other. */
        private static List<Story> withEvenColumns(List<Story> latest) {
            return Stream.concat(Stream.of(latest), IntStream.range(0, latest.size())
                    .filter(index -> latest.get(index).withPicture())
                    .mapToObj(index -> withoutPicture(index, latest)))
                    .min(Comparator.comparingInt(stories -> Math.max(unevenness(stories), TOLERANCE)))
                    .orElse(latest);
        }

        private static List<Story> withoutPicture(int index, List<Story> stories) {
            var changed = new ArrayList<>(stories);
            changed.set(index, new Story(stories.get(index).article(), false));
            return changed;
        }

        /** How far the ends of the columns are from each other, plus a penalty for a short most-read list. */
        private static int unevenness(List<Story> latest) {
            var length = mostReadLength(latest);
            return CardHeight.ofLatest(latest).spread(CardHeight.mostRead(length))
                    + (MAX_MOST_READ - length) * MISSING_MOST_READ;
        }

        /** The length that ends closest to the other columns. */
        private static int mostReadLength(List<Story> latest) {
            var columns = CardHeight.ofLatest(latest);
            return IntStream.rangeClosed(MIN_MOST_READ, MAX_MOST_READ)
                    .boxed()
                    .min(Comparator.<Integer>comparingInt(length -> columns.spread(CardHeight.mostRead(length)))
                            .thenComparing(Comparator.reverseOrder()))
                    .orElseThrow();
        }

        private Story story(Article article) {
            var withPicture = hasPicture(article) && cardsSincePicture <= 0;
            cardsSincePicture = withPicture ? CARDS_PER_PICTURE - 1 : cardsSincePicture - 1;
            return new Story(article, withPicture);
        }

        private List<List<Block>> sectionRows() {
            if (edition.sections().size() < 2) {
                return List.of();
            }
            var sections = edition.sections()
                    .stream()
                    .filter(section -> section.newest().stream().filter(this::isRemaining).limit(MIN_IN_BLOCK)
                            .count() == MIN_IN_BLOCK)
                    .limit(MAX_BLOCKS)
                    .toList();
            var rows = new ArrayList<List<Block>>();
            for (var start = 0; start < sections.size();) {
                var length = rowLength(sections.size() - start);
                rows.add(row(sections.subList(start, start + length)));
                start += length;
            }
            return rows;
        }

        /** Rows of three blocks, and of two rather than one at the end. */
        private static int rowLength(int blocks) {
            return blocks == 4 ? 2 : Math.min(blocks, MAX_BLOCKS_IN_ROW);
        }

        private List<Block> row(List<Listing<Section>> sections) {
            if (sections.size() == 1) {
                var section = sections.getFirst();
                return List.of(grid(section.subject(), section.pinnedFirst()));
            }
            var columns = MAX_BLOCKS_IN_ROW - sections.size() + 1;
            var growing = sections.stream().map(section -> new GrowingBlock(section, columns)).toList();
            var height = growing.stream().mapToInt(GrowingBlock::height).max().orElseThrow();
            return growing.stream().map(block -> block.grownTo(height)).toList();
        }

        /** Articles that form no block, if there are few others. */
        private List<List<Block>> moreRows() {
            if (remainingCount() == 0 || placed.size() >= MIN_ARTICLES) {
                return List.of();
            }
            return List.of(List.of(grid(null, inOrder)));
        }

        /**
         * A block alone in its row: cards in full rows of four, or one row of fewer, and headlines if fewer than
         * {@link #MIN_ARTICLES} would be shown otherwise. All cards of a row have a picture, or none.
         */
        private Block grid(@Nullable Section section, List<Article> candidates) {
            var wanted = Math.max(CARDS_IN_ROW, MIN_ARTICLES - placed.size());
            var remaining = candidates.stream().filter(this::isRemaining).limit(wanted).toList();
            var full = remaining.size() < CARDS_IN_ROW
                    ? remaining.size()
                    : remaining.size() / CARDS_IN_ROW * CARDS_IN_ROW;
            var cards = new ArrayList<Story>();
            for (var start = 0; start < full; start += CARDS_IN_ROW) {
                var row = place(remaining.stream(), Math.min(CARDS_IN_ROW, full - start));
                var withPictures = row.stream().allMatch(FrontPage::hasPicture);
                row.forEach(article -> cards.add(new Story(article, withPictures)));
            }
            return new Block(section, cards, place(remaining.stream(), CARDS_IN_ROW));
        }

        private List<Article> place(Stream<Article> candidates, int count) {
            var articles = candidates.filter(this::isRemaining).limit(count).toList();
            articles.forEach(article -> placed.add(article.slug()));
            return articles;
        }

        private boolean isRemaining(Article article) {
            return !placed.contains(article.slug());
        }

        private int remainingCount() {
            return inOrder.size() - placed.size();
        }

        /** A block that gets articles until it is as high as its neighbours. */
        private final class GrowingBlock {

            private final Section section;
            private final int columns;
            private final List<Story> stories = new ArrayList<>();
            private final List<Article> headlines = new ArrayList<>();
            private final List<Article> reserve;

            GrowingBlock(Listing<Section> listing, int columns) {
                this.section = listing.subject();
                this.columns = columns;
                var candidates = listing.pinnedFirst().stream().filter(Plan.this::isRemaining).limit(MAX_IN_BLOCK)
                        .toList();
                var first = candidates.stream()
                        .limit(CARDS_IN_ROW)
                        .filter(FrontPage::hasPicture)
                        .findFirst()
                        .orElse(candidates.getFirst());
                stories.add(new Story(first, hasPicture(first)));
                reserve = new ArrayList<>(
                        candidates.stream().filter(Predicate.not(first::equals)).toList());
                while (headlines.size() < HEADLINES_IN_BLOCK * columns && !reserve.isEmpty()) {
                    headlines.add(reserve.removeFirst());
                }
            }

            int height() {
                return CardHeight.ofBlock(stories, headlines, columns);
            }

            Block grownTo(int height) {
                while (!reserve.isEmpty() && height() + CardHeight.of(reserve.getFirst()) / columns <= height) {
                    headlines.add(reserve.removeFirst());
                }
                while (!headlines.isEmpty() && height() + excerptHeight(headlines.getFirst()) <= height) {
                    stories.add(new Story(headlines.removeFirst(), false));
                }
                stories.forEach(story -> placed.add(story.article().slug()));
                headlines.forEach(article -> placed.add(article.slug()));
                return new Block(section, List.copyOf(stories), List.copyOf(headlines));
            }

            private int excerptHeight(Article article) {
                return (CardHeight.of(new Story(article, false)) - CardHeight.of(article)) / columns;
            }

        }

    }

}
