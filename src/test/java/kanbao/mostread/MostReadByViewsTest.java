package kanbao.mostread;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import kanbao.TestData;
import kanbao.article.Article;
import kanbao.article.Slug;
import kanbao.edition.Edition;
import kanbao.mostread.MostReadList.Basis;
import kanbao.pageviews.PageViews;
import kanbao.pageviews.ViewHistory;
import kanbao.pageviews.Visitor;

class MostReadByViewsTest {

    private static final Article OLD = TestData.article("old").published("2025-01-01T00:00").build();
    private static final Article PINNED = TestData.article("pinned").published("2025-02-01T00:00").weight(9).build();
    private static final Article LANTERNS = TestData.article("lanterns").section(TestData.TRAVEL)
            .published("2026-02-01T00:00").build();
    private static final Article FRESH = TestData.article("fresh").published("2026-03-01T00:00").build();
    private static final Edition EDITION = TestData.edition(OLD, PINNED, LANTERNS, FRESH);

    private final FakePageViews pageViews = new FakePageViews();
    private Instant now = Instant.parse("2026-03-02T00:00:00Z");
    private final MostRead mostRead = new MostReadByViews(pageViews, clock());

    @Test
    void withFewViewsPinnedArticlesComeFirstAndTheListSaysSo() {
        pageViews.hotness.put(OLD.slug(), 9.0);
        assertThat(mostRead.top(3, EDITION))
                .isEqualTo(new MostReadList(List.of(PINNED, FRESH, LANTERNS), Basis.TOO_FEW_VIEWS));
    }

    @Test
    void articlesWithMoreViewsComeFirst() {
        pageViews.hotness.putAll(Map.of(OLD.slug(), 9.0, LANTERNS.slug(), 7.0, FRESH.slug(), 8.0));
        assertThat(mostRead.top(3, EDITION)).isEqualTo(new MostReadList(List.of(OLD, FRESH, LANTERNS), Basis.VIEWS));
    }

    @Test
    void aShortListIsFilledUpAndSaysSo() {
        pageViews.hotness.put(LANTERNS.slug(), 12.0);
        assertThat(mostRead.top(3, EDITION))
                .isEqualTo(new MostReadList(List.of(LANTERNS, PINNED, FRESH), Basis.VIEWS_THEN_NEWEST));
    }

    @Test
    void aSectionHasItsOwnList() {
        pageViews.hotness.putAll(Map.of(OLD.slug(), 9.0, LANTERNS.slug(), 7.0));
        assertThat(mostRead.top(3, TestData.TRAVEL, EDITION))
                .isEqualTo(new MostReadList(List.of(LANTERNS), Basis.VIEWS));
        assertThat(mostRead.top(2, TestData.TECH, EDITION))
                .isEqualTo(new MostReadList(List.of(OLD, PINNED), Basis.VIEWS_THEN_NEWEST));
    }

    @Test
    void duringAnOutageTheListIsByDate() {
        pageViews.hotness.put(OLD.slug(), 90.0);
        pageViews.outage = MostReadByViews.MAX_OUTAGE.plusMinutes(1);
        assertThat(mostRead.top(2, EDITION)).isEqualTo(new MostReadList(List.of(FRESH, LANTERNS), Basis.NEWEST));
    }

    @Test
    void rankingsAreRenewedAfterHalfAMinuteAndForANewEdition() {
        pageViews.hotness.put(OLD.slug(), 20.0);
        assertThat(mostRead.top(1, EDITION).articles()).containsExactly(OLD);
        pageViews.hotness.put(FRESH.slug(), 30.0);
        assertThat(mostRead.top(1, EDITION).articles()).containsExactly(OLD);
        assertThat(mostRead.top(1, TestData.edition(OLD, FRESH)).articles()).containsExactly(FRESH);
        now = now.plus(MostReadByViews.MAX_AGE);
        assertThat(mostRead.top(1, EDITION).articles()).containsExactly(FRESH);
    }

    @Test
    void viewsUnderAnOldSlugCountForTheRenamedArticleUnlessAnotherHasTheSlugNow() {
        pageViews.hotness.putAll(Map.of(Slug.of("before"), 20.0, FRESH.slug(), 15.0));
        var renamed = TestData.article("renamed").aliases("/articles/before/").build();
        assertThat(mostRead.top(2, TestData.edition(renamed, FRESH)).articles()).containsExactly(renamed, FRESH);
        var another = TestData.article("before").build();
        assertThat(mostRead.top(2, TestData.edition(renamed, FRESH, another)).articles()).containsExactly(another,
                FRESH);
    }

    @Test
    void anEditionWithoutArticlesHasAnEmptyList() {
        assertThat(mostRead.top(9, TestData.edition()).articles()).isEmpty();
    }

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(TestData.SITE.timeZone());
    }

    /** As many pageViews as a test says. */
    private static final class FakePageViews implements PageViews {

        final Map<Slug, Double> hotness = new HashMap<>();
        Duration outage = Duration.ZERO;

        @Override
        public Outcome count(List<Slug> slugs, Visitor visitor) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long views(List<Slug> slugs) {
            return Math.round(hotness(slugs));
        }

        @Override
        public double hotness(List<Slug> slugs) {
            return slugs.stream().mapToDouble(slug -> hotness.getOrDefault(slug, 0.0)).sum();
        }

        @Override
        public ViewHistory history(List<Slug> slugs) {
            return new ViewHistory(views(slugs), IntStream.range(0, 24).mapToObj(_ -> 0L).toList());
        }

        @Override
        public Duration outage() {
            return outage;
        }

        @Override
        public long totalSinceStart() {
            return 0;
        }

        @Override
        public long unstoredSinceStart() {
            return 0;
        }

    }

}
