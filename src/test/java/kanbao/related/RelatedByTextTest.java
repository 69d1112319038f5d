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
            assertThat(link.shared()).contains("福建");
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
    void otherStoriesOfTheSameTimeComeBeforeOldAndLaterOnes() {
        var subject = TestData.article("subject").title("台风登陆福建").text("台风带来暴雨。").published("2020-01-01T00:00").build();
        var later = TestData.article("a-later").title("台风登陆").text("台风和暴雨，高速公路封闭。").published("2026-01-01T00:00")
                .build();
        var same = TestData.article("same").title("台风登陆").text("台风和暴雨，渔船回港避风。").published("2020-02-01T00:00").build();
        var edition = TestData.edition(Stream.concat(Stream.of(subject, later, same), far(9)).toArray(Article[]::new));
        related.prepare(edition).join();
        assertThat(links(subject, edition)).startsWith(same, later);
    }

    @Test
    void untilLinksAreReadyArticlesWithoutTopicsLinkToThoseOfTheirOwnTime() {
        var articles = IntStream.range(10, 60)
                .mapToObj(
                        number -> TestData.article("story-" + number).published("20" + number + "-01-01T00:00").build())
                .toList();
        var edition = TestData.edition(articles.toArray(Article[]::new));
        assertThat(links(articles.get(20), edition)).hasSize(6).contains(articles.get(19), articles.get(21))
                .doesNotContain(edition.newest().getFirst());
    }

    @Test
    void aReasonIsNeitherCodeNorAWordOfReportingNorAPartOfALongerWord() {
        var first = TestData.article("first").title("区块链进入银行").text("记者提到，文章没有说明，区块链二十年。区块链是一篇文章的主题，记者提到。"
                + "<pre><code>self.blockchain def self def</code></pre>").build();
        var second = TestData.article("second").title("农民也用区块链").text("记者提到，文章没有说明，二十种区块链，一篇文章。"
                + "<pre><code>self.blockchain def self def</code></pre>").build();
        var edition = TestData.edition(Stream.concat(Stream.of(first, second), far(9)).toArray(Article[]::new));
        related.prepare(edition).join();
        assertThat(related.relatedTo(first, edition).getFirst()).satisfies(link -> {
            assertThat(link.article()).isEqualTo(second);
            assertThat(link.shared()).containsExactly("区块链");
        });
    }

    @Test
    void wordsThatSayNothingAboutTheSubjectDoNotMakeHeadlinesSimilar() {
        var subject = TestData.article("subject").title("如何成为优秀的船员").text("船员要会看风，也要会看星。").build();
        var sameWords = TestData.article("same-words").title("如何选择优秀的饼干").text("饼干要脆。").build();
        var sameSubject = TestData.article("same-subject").title("船员证要考多久").text("先学看风，再考驾照。").build();
        var edition = TestData
                .edition(Stream.concat(Stream.of(subject, sameWords, sameSubject), far(9)).toArray(Article[]::new));
        related.prepare(edition).join();
        assertThat(links(subject, edition)).startsWith(sameSubject, sameWords);
    }

    @Test
    void aReasonIsNoHalfOfAWordThatADictionaryLacks() {
        var first = TestData.article("first").title("小白技巧：Wi-Fi 路由").text("路由的设置。").build();
        var second = TestData.article("second").title("小白技巧：打印").text("打印机的设置。").build();
        var third = TestData.article("third").title("Wi-Fi 变慢").text("咖啡馆里的网络。").build();
        var edition = TestData.edition(Stream.concat(Stream.of(first, second, third), far(9)).toArray(Article[]::new));
        related.prepare(edition).join();
        assertThat(related.relatedTo(first, edition)).flatExtracting(RelatedArticle::shared)
                .doesNotContain("白技巧", "白", "Wi", "Fi").contains("Wi-Fi");
    }

    @Test
    void similarStoriesWithoutASharedSubjectHaveNoWordsAsTheReason() {
        var first = TestData.article("first").title("甲").text("记者提到，文章没有说明。").build();
        var second = TestData.article("second").title("乙").text("文章没有说明，记者提到的是一篇。").build();
        var edition = TestData.edition(Stream.concat(Stream.of(first, second), far(9)).toArray(Article[]::new));
        related.prepare(edition).join();
        assertThat(related.relatedTo(first, edition).getFirst()).satisfies(link -> {
            assertThat(link.article()).isEqualTo(second);
            assertThat(link.reason()).isEqualTo(Reason.SHARED_WORDS);
            assertThat(link.shared()).isEmpty();
        });
    }

    @Test
    void aNewStoryAmongManyIsLinkedFromItsSubjectAndLinksThere() {
        var many = far(400).toList();
        var storm = TestData.article("storm").title("台风登陆福建").text("台风带来暴雨，沿海学校停课。").build();
        var before = TestData.edition(Stream.concat(Stream.of(storm), many.stream()).toArray(Article[]::new));
        related.prepare(before).join();
        var rain = TestData.article("rain").title("台风过后仍有暴雨").text("台风离开福建，学校复课。").build();
        var after = TestData.edition(Stream.concat(Stream.of(storm, rain), many.stream()).toArray(Article[]::new));
        related.prepare(after).join();
        assertThat(links(storm, after)).hasSize(6).startsWith(rain);
        assertThat(links(rain, after)).hasSize(6).startsWith(storm);
        var other = onAnotherInstance(after);
        assertThat(after.newest()).allSatisfy(
                article -> assertThat(links(article, after)).isEqualTo(links(article, other)));
        var without = TestData.edition(Stream.concat(Stream.of(rain), many.stream()).toArray(Article[]::new));
        related.prepare(without).join();
        assertThat(links(rain, without)).hasSize(6).doesNotContain(storm);
    }

    private static Edition onAnotherInstance(Edition edition) {
        var same = TestData.edition(edition.newest().toArray(Article[]::new));
        new RelatedByText(new IndexBuilder()).prepare(same).join();
        return same;
    }

    private static Stream<Article> far(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> TestData.article("far-" + number).title("灯会" + number).text("第" + number + "场")
                        .build());
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
