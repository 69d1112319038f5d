package kanbao.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import kanbao.article.Slug;
import kanbao.article.Special;
import kanbao.article.Special.Entry;

class SpecialsTest {

    @TempDir
    private Path temporary;
    private WrittenFolder folder = new WrittenFolder(Path.of(""));

    @BeforeEach
    void createStories() {
        folder = new WrittenFolder(temporary);
        folder.with("2025/a.md", "---", "title: 济南的灯", "date: 2025-01-03", "---", "一。")
                .with("2025/b.md", "---", "title: 北京的灯", "date: 2025-01-02", "---", "二。")
                .with("2025/c.md", "---", "title: 无锡的灯", "date: 2025-01-01", "---", "三。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stories: [c, a]", "stories: c, a", "stories: [c.md, ../2025/a.md]",
        "stories: [无锡的灯, 济南的灯]",
        "stories: [/articles/c, http://localhost:8080/articles/a]", "stories: ['[[c]]', '[灯](2025/a.md)']",
        "stories:\n  - [[c]]\n  - [[a]]", "报道：\n  - c\n  - a"})
    void aSpecialHasItsStoriesInItsOrder(String stories) {
        folder.with("specials/deng.md", "---", "type: 专题", "title: 灯会", stories, "---", "三个地方的灯。");

        assertThat(special().title()).isEqualTo("灯会");
        assertThat(special().slug()).isEqualTo(Slug.of("deng"));
        assertThat(special().isSeries()).isFalse();
        assertThat(slugs(special())).containsExactly("c", "a");
        assertThat(folder.problems()).isEmpty();
        assertThat(folder.read().report().files()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stories:\n  - 北方:\n      - a\n      - b\n  - 南方: [c]",
        "stories:\n  - {subhead: 北方, stories: [a, b]}\n  - 小标题: 南方\n    报道: [c]", "stories: {北方: [a, b], 南方: [c]}",
        "stories:\n  - 北方：\n    - a\n    - b\n  - 南方：[c]"})
    void storiesStandUnderSubheads(String stories) {
        folder.with("specials/deng.md", "---", "title: 灯会", stories, "---");

        assertThat(special().entries()).containsExactly(new Entry("北方", Slug.of("a")), new Entry("北方", Slug.of("b")),
                new Entry("南方", Slug.of("c")));
    }

    @Test
    void onlyPublishedStoriesAreShown() {
        folder.with("draft.md", "---", "title: 草稿", "draft: true", "---", "一。")
                .with("later.md", "---", "title: 以后", "date: 2025-12-01", "---", "一。")
                .with("gone.md", "---", "title: 撤稿", "retracted: {date: 2025-01-01, reason: 有误}", "---", "一。");
        folder.with("deng.md", "---", "type: special", "title: 灯会",
                "stories: [{秘密: [draft, later, gone]}, nothing, a, 没有, a, inner.md]", "---");
        folder.with("inner.md", "---", "type: special", "title: 里面", "stories: [deng.md]", "---");

        assertThat(special().entries()).containsExactly(new Entry("", Slug.of("a")));
        assertThat(folder.problems()).contains(
                "WARNING deng.md:4: no published story has these 2 names: “nothing”, “没有”; write the slug, file name or"
                        + " title of a published story",
                "WARNING deng.md:4: a special cannot contain another one, but this one names “inner.md”; name the stories instead",
                "IGNORED deng.md:4: the special names a story twice: “a”; delete the second name; each story is shown once",
                "UNPUBLISHED deng.md:4: 3 stories of the special are not published now: “draft”, “later”, “gone”; wait until"
                        + " readers see them, or delete the names; the special shows only published stories",
                "WARNING inner.md:4: a special cannot contain another one, but this one names “deng.md”; name the stories instead",
                "IGNORED inner.md: the special “里面” has no published story, so it has no page; name published stories in"
                        + " “stories”, or write “series: 里面” in them");
    }

    @Test
    void anEmbargoedOrUnpublishedSpecialIsNotShown() {
        folder.with("later.md", "---", "type: special", "title: 一", "date: 2025-12-01", "stories: [a]", "---")
                .with("draft.md", "---", "type: special", "title: 二", "draft: true", "stories: [a]", "---")
                .with("old.md", "---", "type: special", "title: 三", "expires: 2025-01-01", "stories: [a]", "---")
                .with("gone.md", "---", "type: special", "title: 四", "撤回: true", "stories: [a]", "---")
                .with("bad.md", "---", "type: special", "title: 五", "date: someday", "stories: [a]", "---");

        assertThat(folder.read().subjects().specials()).isEmpty();
        assertThat(folder.read().nextChange()).hasToString("2025-11-30T16:00:00Z");
        assertThat(folder.read().report().leftOut()).as("the one with an unreadable date").isEqualTo(1);
        assertThat(folder.read().report().unpublished()).isEqualTo(4);
    }

    @Test
    void storiesAndSpecialsAppearWhenTheirEmbargoEnds() {
        folder.with("later.md", "---", "title: 以后", "date: 2025-12-01", "---", "一。")
                .with("one.md", "---", "type: special", "title: 一", "stories: [{首先: [later]}, a]", "---")
                .with("two.md", "---", "type: special", "title: 二", "date: 2025-12-02", "stories: [a]", "---");
        var clock = new SetClock(WrittenFolder.NOW);
        var reader = WrittenFolder.reader(clock, temporary.toString());
        assertThat(slugs(reader.read().subjects().specials().getFirst())).containsExactly("a");

        clock.set(Instant.parse("2025-12-01T00:00:00Z"));
        assertThat(slugs(reader.reassemble().subjects().specials().getFirst())).containsExactly("later", "a");
        clock.set(Instant.parse("2025-12-02T00:00:00Z"));
        assertThat(reader.reassemble().subjects().specials()).extracting(Special::title).containsExactly("一", "二");
    }

    @Test
    void textsLinkToSpecialsAndAuthorsByTheirFiles() {
        folder.with("specials/deng.md", "---", "title: 灯会", "stories: [a]", "---")
                .with("empty.md", "---", "type: special", "title: 空", "stories: [nothing]", "---")
                .with("authors/li.md", "---", "name: 李华", "aliases: [李]", "---")
                .with("x.md", "---", "title: 链接", "date: 2025-01-01", "author: 李", "---",
                        "[灯](specials/deng.md) [[灯会]] [李](authors/li.md) [[空]] [专题](/specials/灯会) [他](/authors/李)");

        var article = folder.read().articles().stream().filter(one -> one.title().equals("链接")).findFirst()
                .orElseThrow();
        assertThat(article.body().html().value()).contains("<a href=\"/specials/deng\">灯</a>",
                "<a href=\"/specials/deng\">灯会</a>", "<a href=\"/authors/li\">李</a>", " 空 ");
        assertThat(folder.problems()).filteredOn(problem -> problem.contains(" x.md")).containsExactly(
                "WARNING x.md:6: the link to “空” names no published story; write the file name, slug or title of a published story");
    }

    @Test
    void thePictureOfASpecialWithoutPublishedStoriesIsNotServed() {
        folder.with("x.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>")
                .with("later.md", "---", "title: 以后", "date: 2025-12-01", "---", "一。")
                .with("x.md", "---", "type: special", "title: 一", "image: {src: x.svg, alt: 甲}", "stories: [later]",
                        "---");

        assertThat(folder.read().pictures()).isEmpty();
        assertThat(folder.read().subjects().specials()).isEmpty();
    }

    @Test
    void aSeriesHasItsStoriesInTheOrderOfTheirDates() {
        folder.withKeys("1.md", "date: 2025-02-02", "series: 茶路").with("2.md", "---", "title: 二", "date: 2025-01-05",
                "连载: [茶路, 别的]", "---", "一。")
                .with("3.md", "---", "title: 三", "date: 2025-12-01", "series: 茶路", "---", "一。");

        assertThat(slugs(special())).containsExactly("2", "1");
    }

    @Test
    void aFileIntroducesASeries() {
        folder.with("1.md", "---", "title: 一", "date: 2025-02-02", "series: 茶路", "---", "一。")
                .with("2.md", "---", "title: 二", "date: 2025-01-05", "系列: tea", "---", "一。")
                .with("tea.md", "---", "type: series", "title: 茶路", "---", "从武夷山到恰克图，见 [一](1.md)。");

        assertThat(slugs(special())).containsExactly("2", "1");
        assertThat(special().isSeries()).isTrue();
        assertThat(Objects.requireNonNull(special().introduction()).html().value())
                .isEqualTo("<p>从武夷山到恰克图，见 <a href=\"/articles/1\">一</a>。</p>".replace("见 <", "见 <"));
        assertThat(folder.read().subjects().formerPaths()).containsEntry("/specials/茶路", "/specials/tea");
    }

    @Test
    void aSpecialCanHaveAThousandStories() {
        var names = new ArrayList<String>();
        for (var number = 1; number <= 1_000; number++) {
            folder.with("many/s%04d.md".formatted(number), "---", "title: 第" + number, "date: 2025-01-01", "---", "一。");
            names.add("s%04d".formatted(number));
        }
        folder.with("many.md", "---", "type: special", "title: 千", "stories: [" + String.join(", ", names) + "]",
                "---");

        assertThat(slugs(special())).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"stories: true|“stories” is", "stories: [{x: {b: nothing}}]|“nothing”",
        "stories: {a: 1, b: 2}|“stories” is", "image: 3|", "stories: [[], {}]|"})
    void aValueOfAnotherTypeHurtsNoStory(String key, String problem) {
        folder.with("x.md", "---", "type: special", "name: 灯会", key, "---");

        assertThat(folder.read().articles()).hasSize(3);
        assertThat(folder.problems()).isNotEmpty().noneMatch(text -> text.contains("failed"));
        if (problem != null) {
            assertThat(folder.problems()).anyMatch(text -> text.contains("x.md") && text.contains(problem));
        }
    }

    @Test
    void aSeriesOfAnotherTypeIsReported() {
        folder.withKeys("x.md", "series: true");

        assertThat(folder.problems()).containsExactly(
                "WARNING x.md:4: “series” is “true”; write the name of the series, or a list of names");
    }

    private Special special() {
        var specials = folder.read().subjects().specials();
        assertThat(specials).as(folder.problems().toString()).hasSize(1);
        return specials.getFirst();
    }

    private static List<String> slugs(Special special) {
        return special.entries().stream().map(entry -> entry.article().value()).toList();
    }

}
