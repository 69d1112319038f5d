package kanbao.related;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import kanbao.TestData;
import kanbao.article.Article;
import kanbao.edition.Edition;
import kanbao.related.RelatedArticle.Reason;
import kanbao.search.IndexBuilder;

class RelatedByTextTest {

    private final RelatedArticles related = new RelatedByText(new IndexBuilder());

    private final Article qwen = TestData.article("qwen").topics("人工智能", "阿里巴巴").build();

    @Test
    void theEditorsPicksComeFirstInTheirOrder() {
        var picky = TestData.article("picky").topics("人工智能").related("far", "gone", "near").build();
        var near = TestData.article("near").section(TestData.TRAVEL).build();
        var far = TestData.article("far").section(TestData.TRAVEL).published("2001-01-01T00:00").build();
        assertThat(links(picky, TestData.edition(picky, qwen, near, far))).startsWith(far, near, qwen);
    }

    @Test
    void aRareTopicCountsForMoreThanACommonOne() {
        var rare = TestData.article("rare").topics("阿里巴巴").published("2001-01-01T00:00").section(TestData.TRAVEL)
                .build();
        var common = IntStream.range(0, 8)
                .mapToObj(number -> TestData.article("common-" + number).topics("人工智能").build());
        var other = TestData.article("other").build();
        var edition = TestData.edition(Stream.concat(Stream.of(qwen, rare, other), common).toArray(Article[]::new));
        assertThat(links(qwen, edition)).hasSize(6).startsWith(rare).doesNotContain(other);
    }

    @Test
    void twoSharedTopicsCountForMoreThanOneOfThem() {
        var both = TestData.article("both").topics("人工智能", "阿里巴巴").published("2001-01-01T00:00").build();
        var one = TestData.article("one").topics("阿里巴巴").build();
        var unrelated = TestData.article("unrelated").build();
        assertThat(links(qwen, TestData.edition(qwen, one, both, unrelated))).startsWith(both, one);
    }

    @Test
    void equalScoresAreOrderedNewestFirst() {
        var older = TestData.article("older").topics("阿里巴巴").published("2026-01-01T00:00").build();
        var newer = TestData.article("newer").topics("阿里巴巴").published("2026-02-01T00:00").build();
        var unrelated = TestData.article("unrelated").build();
        assertThat(links(qwen, TestData.edition(qwen, older, newer, unrelated))).startsWith(newer, older);
    }

    @Test
    void thenComeTheLatestOfTheSectionThenTheLatestOfTheSite() {
        var elsewhere = TestData.article("elsewhere").section(TestData.TRAVEL).published("2026-03-09T00:00").build();
        var sameSection = TestData.article("same-section").published("2020-01-01T00:00").build();
        assertThat(links(qwen, TestData.edition(qwen, elsewhere, sameSection))).containsExactly(sameSection,
                elsewhere);
    }

    @Test
    void anArticleIsNotRelatedToItselfAndLinksHaveNoDuplicates() {
        var self = TestData.article("self").topics("人工智能").related("self", "qwen", "qwen").build();
        assertThat(links(self, TestData.edition(self, qwen))).containsExactly(qwen);
    }

    @Test
    void onlyASingleArticleHasNoRelatedArticles() {
        assertThat(links(qwen, TestData.edition(qwen))).isEmpty();
    }

    @Test
    void linksAreComputedOncePerEdition() {
        var edition = TestData.edition(qwen, TestData.article("other").build());
        assertThat(related.relatedTo(qwen, edition)).isSameAs(related.relatedTo(qwen, edition));
    }

    @Test
    void storiesWithSimilarTextComeFirstRegardlessOfTopics() {
        var storm = TestData.article("storm").title("台风在福建登陆").text("台风带来暴雨，福建沿海学校停课。").build();
        var rain = TestData.article("rain").title("福建暴雨").text("台风过后，福建多地仍有暴雨。").published("2020-01-01T00:00").build();
        var phone = TestData.article("phone").title("新手机发布").text("这款手机的屏幕更大。").build();
        var chip = TestData.article("chip").title("手机芯片").text("屏幕与芯片的价格都涨了。").build();
        var edition = TestData.edition(storm, rain, phone, chip);
        related.prepare(edition).join();
        assertThat(related.relatedTo(storm, edition).getFirst()).satisfies(link -> {
            assertThat(link.article()).isEqualTo(rain);
            assertThat(link.reason()).isEqualTo(Reason.SHARED_WORDS);
            assertThat(link.shared()).contains("台风");
        });
        assertThat(links(phone, edition)).startsWith(chip);
    }

    @Test
    void copiesInAnotherScriptOrWithSmallChangesAreNotLinked() {
        var text = "台风在福建沿海登陆，带来强降雨，多所学校停课，渔船回港避风，气象台发布红色预警。";
        var original = TestData.article("original").title("台风登陆福建").text(text).build();
        var traditional = TestData.article("traditional").title("颱風登陸福建").text(
                "颱風在福建沿海登陸，帶來強降雨，多所學校停課，漁船回港避風，氣象臺發布紅色預警。").build();
        var changed = TestData.article("changed").title("台风登陆福建").text(text + "明天复课。").published("2026-03-02T00:00")
                .build();
        var others = IntStream.range(0, 3).mapToObj(
                number -> TestData.article("other-" + number).title("灯会" + number).text("第" + number + "场").build());
        var edition = TestData
                .edition(Stream.concat(Stream.of(original, traditional, changed), others).toArray(Article[]::new));
        related.prepare(edition).join();
        assertThat(links(original, edition)).hasSize(3).doesNotContain(traditional, changed);
    }

    @Test
    void afterTwoStoriesOfAnAuthorOthersComeFirst() {
        var subject = TestData.article("subject").title("台风登陆福建").text("台风带来暴雨。").authors("主编").build();
        var same = IntStream.range(0, 4).mapToObj(number -> TestData.article("same-" + number)
                .title("台风登陆")
                .text("台风和暴雨" + "甲乙丙丁".charAt(number) + "号，" + "风雨雷电".charAt(number) + "很大")
                .authors("王")
                .build()).toList();
        var other = TestData.article("else").title("台风登陆").text("台风和暴雨戊号，海浪很高，渔船回港").authors("李").build();
        var far = IntStream.range(0, 9).mapToObj(
                number -> TestData.article("far-" + number).title("灯会" + number).text("第" + number + "场").build());
        var edition = TestData.edition(Stream.of(Stream.of(subject, other), same.stream(), far).flatMap(all -> all)
                .toArray(Article[]::new));
        related.prepare(edition).join();
        assertThat(links(subject, edition).subList(0, 3)).contains(other);
        assertThat(links(subject, edition).subList(0, 5)).containsAll(same);
    }

    @Test
    void ofEquallySimilarStoriesTheFollowUpComesBeforeTheOldOne() {
        var subject = TestData.article("subject").title("台风登陆福建").text("台风带来暴雨。").published("2026-01-01T00:00").build();
        var ancient = TestData.article("ancient").title("台风登陆").text("台风和暴雨，甲").published("2001-01-01T00:00").build();
        var followUp = TestData.article("follow-up").title("台风登陆").text("台风和暴雨，乙").published("2026-01-03T00:00")
                .build();
        var far = TestData.article("far").title("灯会").text("元宵").build();
        var edition = TestData.edition(subject, ancient, followUp, far,
                TestData.article("football").title("足球").build(), TestData.article("tea").title("春茶").build());
        related.prepare(edition).join();
        assertThat(links(subject, edition).getFirst()).isEqualTo(followUp);
    }

    @Test
    void storiesWithoutTextAreNotCopiesOfEachOther() {
        var spring = TestData.article("spring").title("春").text("").build();
        var summer = TestData.article("summer").title("夏").text("").build();
        var edition = TestData.edition(spring, summer);
        related.prepare(edition).join();
        assertThat(links(spring, edition)).containsExactly(summer);
    }

    @Test
    void copiesAreLinkedIfPickedOrIfThereIsNothingElse() {
        var text = "台风在福建沿海登陆，带来强降雨，多所学校停课，渔船回港避风。";
        var original = TestData.article("original").title("台风登陆福建").text(text).build();
        var copy = TestData.article("copy").title("台风登陆福建").text(text).related("original").build();
        var edition = TestData.edition(original, copy);
        related.prepare(edition).join();
        assertThat(links(original, edition)).containsExactly(copy);
        assertThat(related.relatedTo(copy, edition).getFirst().reason()).isEqualTo(Reason.EDITOR_PICK);
    }

    private List<Article> links(Article article, Edition edition) {
        return related.relatedTo(article, edition).stream().map(RelatedArticle::article).toList();
    }

}
