package kanbao.web;

import static kanbao.TestData.SITE;
import static kanbao.TestData.TECH;
import static kanbao.TestData.TRAVEL;
import static kanbao.TestData.article;
import static kanbao.TestData.edition;
import static kanbao.TestData.instant;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import kanbao.TestData;
import kanbao.article.Article;
import kanbao.article.Section;
import kanbao.article.Slug;
import kanbao.web.FrontPage.Block;

class FrontPageTest {

    private static final List<String> NAMES = List.of("要闻", "科技", "财经", "文旅", "健康", "政策", "教育", "体育");
    private static final String BRIEF = "火车站今天停电，两小时后恢复。";
    private static final String REPORT = "记者走访了三个县的十二个村子。".repeat(40);

    private static Article numbered(int number, int sections, int everyPicture) {
        var story = article("s" + number).title("第" + number + "篇报道的标题，长短" + "不一".repeat(number % 8))
                .text("正文。".repeat(10 + number * 7 % 60))
                .section(section(number % sections))
                .published(before("2026-03-01T20:00", Duration.ofMinutes(97L * number)));
        return (everyPicture > 0 && number % everyPicture == 0 ? story.picture() : story).build();
    }

    private static Section section(int number) {
        return new Section(Slug.of("section-" + number), NAMES.get(number));
    }

    private static String before(String time, Duration duration) {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME
                .format(instant(time).minus(duration).atZone(SITE.timeZone()).toLocalDateTime());
    }

    private static FrontPage page(int articles, int sections, int everyPicture) {
        return FrontPage.of(edition(IntStream.range(0, articles)
                .mapToObj(number -> numbered(number, sections, everyPicture))
                .toArray(Article[]::new)));
    }

    private static FrontPage page(TestData... articles) {
        return FrontPage.of(edition(List.of(articles).stream().map(TestData::build).toArray(Article[]::new)));
    }

    private static String lead(TestData... articles) {
        return page(articles).articles().findFirst().orElseThrow().slug().value();
    }

    @ParameterizedTest
    @CsvSource({"1,1,0", "2,1,1", "3,1,0", "3,2,1", "5,1,2", "6,3,0", "10,5,2", "14,8,1", "23,1,0", "40,1,0", "40,1,1",
        "40,8,0", "40,8,1", "40,8,3", "100,4,2", "846,1,0", "846,1,1", "846,8,0", "846,8,3"})
    void noArticleIsShownTwiceAndAtLeastTwentyAreShownIfThereAreAsMany(int articles, int sections, int everyPicture) {
        var shown = page(articles, sections, everyPicture).articles().map(Article::slug).toList();
        assertThat(shown).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(Math.min(articles, 20));
        assertThat(shown.size()).isLessThanOrEqualTo(70);
    }

    @ParameterizedTest
    @CsvSource({"10,5,0", "10,5,1", "10,5,2", "40,1,0", "40,8,1", "40,8,3", "846,1,0", "846,1,2", "846,8,3"})
    void theColumnsEndTogether(int articles, int sections, int everyPicture) {
        var page = page(articles, sections, everyPicture);
        var mostRead = CardHeight.mostRead(page.mostReadLength());
        assertThat(CardHeight.ofLatest(page.latest()).spread(mostRead)).isLessThan(200);
        assertThat(page.rows()).allSatisfy(row -> {
            var heights = row.stream().mapToInt(FrontPageTest::height).summaryStatistics();
            assertThat(heights.getMax() - heights.getMin()).isLessThan(200);
        });
    }

    private static int height(Block block) {
        return CardHeight.ofBlock(block.stories(), block.headlines(), 1);
    }

    @Test
    void withoutArticlesThereIsNoLead() {
        assertThat(FrontPage.of(edition()).lead()).isNull();
        assertThat(FrontPage.of(edition()).articles()).isEmpty();
    }

    @Test
    void fewArticlesAreBesideTheLeadAndTheMostReadListDoesNotRepeatThem() {
        assertThat(page(3, 1, 0).besideLead().articles()).hasSize(2);
        assertThat(page(3, 1, 1).besideLead().headlines()).hasSize(2);
        assertThat(page(3, 1, 0).mostReadLength()).isZero();
        assertThat(page(1, 1, 0).rows()).isEmpty();
    }

    @Test
    void aSectionWithThreeArticlesLeftIsABlockAndTheOnlySectionIsNot() {
        assertThat(page(846, 8, 3).rows()).extracting(List::size).containsExactly(3, 3, 2);
        assertThat(page(100, 4, 3).rows()).extracting(List::size).containsExactly(2, 2);
        assertThat(page(846, 8, 3).rows()).flatMap(row -> row).extracting(Block::section)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 8).mapToObj(FrontPageTest::section).toList());
        assertThat(page(846, 8, 3).rows()).flatMap(row -> row).allSatisfy(
                block -> assertThat(block.articles()).hasSizeGreaterThanOrEqualTo(3)
                        .allMatch(article -> article.section().equals(block.section())));
        assertThat(page(846, 1, 3).rows()).flatMap(row -> row).extracting(Block::section)
                .containsExactly((Section) null);
    }

    @Test
    void aBlockBeginsWithAPictureIfOneOfItsFirstArticlesHasOne() {
        assertThat(page(846, 8, 3).rows()).flatMap(row -> row)
                .allMatch(block -> block.stories().getFirst().withPicture());
        assertThat(page(846, 8, 0).rows()).flatMap(row -> row)
                .allMatch(block -> block.stories().stream().noneMatch(FrontPage.Story::withPicture));
    }

    @Test
    void atMostOneOfThreeLatestArticlesHasAPicture() {
        var latest = page(846, 1, 1).latest();
        assertThat(latest).anyMatch(FrontPage.Story::withPicture);
        IntStream.range(0, latest.size() - 2).forEach(start -> assertThat(latest.subList(start, start + 3))
                .filteredOn(FrontPage.Story::withPicture).hasSizeLessThanOrEqualTo(1));
    }

    @Test
    void aBriefDoesNotLeadOverAReportOfTheSameDay() {
        assertThat(lead(article("brief").text(BRIEF).published("2026-03-01T23:59"),
                article("report").text(REPORT).published("2026-03-01T00:00"))).isEqualTo("report");
        assertThat(lead(article("brief").text(BRIEF).picture().published("2026-03-01T23:59"),
                article("report").text(REPORT).published("2026-03-01T00:00"))).isEqualTo("report");
        assertThat(lead(article("brief").text(BRIEF).published("2026-03-01T12:00"),
                article("story").text(REPORT.substring(0, 150)).published("2026-03-01T08:00"))).isEqualTo("story");
    }

    @Test
    void theNewestReportLeads() {
        assertThat(lead(article("today").text(REPORT).published("2026-03-03T08:00"),
                article("yesterday").text(REPORT).published("2026-03-02T08:00"))).isEqualTo("today");
        assertThat(lead(article("brief").text(BRIEF).published("2026-03-03T08:00"),
                article("old").text(REPORT).picture().published("2026-02-28T08:00"))).isEqualTo("brief");
    }

    @Test
    void aPictureCountsAsSixHours() {
        assertThat(lead(article("plain").text(REPORT).published("2026-03-01T12:00"),
                article("pictured").text(REPORT).picture().published("2026-03-01T07:00"))).isEqualTo("pictured");
        assertThat(lead(article("plain").text(REPORT).published("2026-03-01T12:00"),
                article("pictured").text(REPORT).picture().published("2026-03-01T05:00"))).isEqualTo("plain");
    }

    @Test
    void theWeightOfTheEditorDecidesBeforeAllElse() {
        assertThat(lead(article("report").text(REPORT).picture().published("2026-03-03T08:00"),
                article("brief").text(BRIEF).weight(1).published("2026-03-01T08:00"))).isEqualTo("brief");
        assertThat(lead(article("report").text(REPORT).picture().weight(-1).published("2026-03-03T08:00"),
                article("brief").text(BRIEF).published("2026-03-01T08:00"))).isEqualTo("brief");
    }

    @Test
    void anArticleWithoutADateNeverLeads() {
        assertThat(lead(article("undated").text(REPORT).picture().undated().published("2026-03-03T00:00"),
                article("brief").text(BRIEF).published("2026-02-01T08:00"))).isEqualTo("brief");
    }

    @Test
    void aPageOfOneEditionIsPlannedOnce() {
        var edition = edition(article("a").section(TECH).build(), article("b").section(TRAVEL).build());
        assertThat(FrontPage.of(edition)).isSameAs(FrontPage.of(edition));
    }

}
