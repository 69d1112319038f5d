package kanbao.edition;

import static kanbao.TestData.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

import kanbao.TestData;
import kanbao.article.Article;
import kanbao.article.Slug;
import kanbao.article.Subjects;
import kanbao.article.UnpublishedStory;
import kanbao.article.UnpublishedStory.Reason;
import kanbao.article.WithdrawnStory;
import kanbao.content.Content;
import kanbao.content.Glossaries;
import kanbao.content.SitePages;
import kanbao.content.SubjectFiles;
import kanbao.report.Cause;
import kanbao.report.Problem;
import kanbao.report.Problem.Kind;
import kanbao.report.Report;

class GoneStoriesTest {

    @TempDir
    private Path data;

    @Test
    void aStoryWhoseFileVanishedIsGoneAlsoAfterARestart() {
        stories().update(content("tide", "moon"), false);

        assertThat(stories().update(content("moon"), false)).containsExactly(story("tide"));
        assertThat(stories().update(content("moon"), false)).containsExactly(story("tide"));
        assertThat(stories().update(content("moon", "tide"), false)).isEmpty();
    }

    @Test
    void unpublishedAndInvalidStoriesAreNotGoneButExpiredOnesAre() {
        stories().update(content("tide", "moon", "sun", "rain"), false);
        var waiting = List.of(waiting("moon", Reason.DRAFT), waiting("rain", Reason.EXPIRED));
        var problems = List.of(problem(Kind.ERROR, "tide"), problem(Kind.UNPUBLISHED, "moon"),
                problem(Kind.UNPUBLISHED, "sun"), problem(Kind.UNPUBLISHED, "rain"));
        var next = new Content(List.of(), List.of(), waiting, SitePages.NONE, Subjects.NONE, SubjectFiles.NONE,
                Map.of(), List.of(),
                List.of(), List.of(), List.of(), Map.of(), Glossaries.NONE,
                new Report(4, 0, 3, 0, problems), null, false);

        assertThat(stories().update(next, false)).containsExactly(story("rain"));
        assertThat(storiesOf("elsewhere").update(next, false)).as("expired").containsExactly(
                story("rain"));
        assertThat(stories().update(content(), true)).as("vanished files").contains(story("tide"), story("moon"));
    }

    @Test
    void aWithdrawnStoryIsGoneWithItsFile() {
        var withdrawn = new WithdrawnStory(Slug.of("tide"), "潮", LocalDate.of(2026, 3, 1), "有误", List.of());

        assertThat(stories().update(TestData.content(List.of(withdrawn)), false)).isEmpty();
        assertThat(stories().update(content(), false)).containsExactly(story("tide"));
    }

    @Test
    void formerAddressesAreGoneWithTheirPage() {
        stories().update(subjects(Map.of("/topics/lamp", "topics/lamp.md"), Map.of(), Set.of()), false);
        var gone = new String[]{story("moon"), "/2025/moon", "/old moon", "/topics/lamp", "/tags/灯"};

        assertThat(stories().update(content(), true)).containsExactlyInAnyOrder(gone);
        assertThat(stories().update(content(), false)).as("after a restart").containsExactlyInAnyOrder(gone);
    }

    @Test
    void aSubjectIsGoneWithItsFileOrWhenItExpiresButNotIfItHasNoStories() {
        var file = Map.of("/topics/lamp", "topics/lamp.md");
        stories().update(subjects(file, Map.of(), Set.of()), false);

        assertThat(stories().update(subjects(Map.of(), Map.of(), Set.of("topics/lamp.md")), false)).isEmpty();
        assertThat(stories().update(subjects(Map.of(), file, Set.of()), false))
                .containsExactlyInAnyOrder("/topics/lamp", "/tags/灯");
        assertThat(stories().update(subjects(file, Map.of(), Set.of()), false)).as("it returned").isEmpty();
    }

    @Test
    void anExportDoesNotWriteTheFile() throws IOException {
        stories().update(content("tide"), false);
        var before = Files.readString(data.resolve("stories"));
        var environment = new MockEnvironment();
        environment.setActiveProfiles("export");

        new GoneStories(TestData.settings(data), environment).update(content("moon"), false);
        assertThat(data.resolve("stories")).hasContent(before);
    }

    @Test
    void onlyTheLastThousandAreRemembered() {
        var stories = stories();
        var many = IntStream.rangeClosed(0, GoneStories.MAX).mapToObj("story-%04d"::formatted).toArray(String[]::new);
        stories.update(content(many), false);

        var gone = stories.update(content(), false);
        assertThat(gone).hasSize(GoneStories.MAX).doesNotContain(story("story-0000"))
                .contains(story("story-1000"));
    }

    @Test
    void theSampleEditionChangesNothing() {
        stories().update(content("tide"), false);
        var sample = new Content(List.of(), List.of(), List.of(), SitePages.NONE, Subjects.NONE, SubjectFiles.NONE,
                Map.of(), List.of(),
                List.of(), List.of(), List.of(), Map.of(), Glossaries.NONE,
                new Report(0, 0, 0, 0, List.of()), null,
                true);

        assertThat(stories().update(sample, false)).isEmpty();
        assertThat(stories().update(content(), false)).containsExactly(story("tide"));
    }

    @Test
    void storiesAreRememberedIfTheFileCannotBeWritten() throws IOException {
        Files.createDirectory(data.resolve("stories"));
        var stories = stories();
        stories.update(content("tide"), false);

        assertThat(stories.update(content(), false)).containsExactly(story("tide"));
    }

    @Test
    void aThirdOfTheStoriesThatIsMissingAtTheStartIsNotGoneUntilThisIsConfirmed() {
        stories().update(content("a", "b", "c", "d", "e", "f", "g", "h", "i"), false);

        var restarted = stories();
        assertThat(restarted.update(content("d", "e", "f", "g", "h", "i"), false)).isEmpty();
        assertThat(restarted.missing()).containsExactlyInAnyOrder(story("a"), story("b"), story("c"));
        assertThat(restarted.firstMissingFile()).isEqualTo("a.md");
        assertThat(restarted.update(content("c", "e", "f", "g", "h", "i"), false)).as("deleted while it runs")
                .containsExactly(story("d"));
        assertThat(restarted.missing()).as("one came back").containsExactlyInAnyOrder(story("a"), story("b"));
        var again = stories();
        assertThat(again.update(content("c", "e", "f", "g", "h", "i"), false)).as("still remembered after a restart")
                .containsExactly(story("d"));
        assertThat(again.missing()).hasSize(2);
        assertThat(again.update(content("c", "e", "f", "g", "h", "i"), true)).as("confirmed")
                .containsExactlyInAnyOrder(story("a"), story("b"), story("d"));
        assertThat(again.missing()).isEmpty();
    }

    @Test
    void storiesThatReturnWereNeverGone() {
        stories().update(content("a", "b", "c", "d"), false);
        stories().update(content("a"), false);

        var back = stories();
        assertThat(back.update(content("a", "b", "c", "d"), false)).isEmpty();
        assertThat(back.missing()).isEmpty();
    }

    @Test
    void renamedStoriesAndFewerThanThreeOrAThirdAreNotSuspicious() {
        stories().update(content("a", "b", "c"), false);

        assertThat(stories().update(content("x", "y", "z"), false)).hasSize(3);
        assertThat(stories().update(content("x"), false)).as("two of three").hasSize(5);
    }

    @Test
    void malformedLinesAreIgnored() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[]{'o', 'u', 't', ' ', (byte) 0xff, '\n', 'x', '\n'});
        bytes.writeBytes("was sun /old\ngone moon\n".getBytes(StandardCharsets.UTF_8));
        Files.write(data.resolve("stories"), bytes.toByteArray());

        assertThat(stories().update(content("tide"), false)).containsExactly(story("moon"));
    }

    private GoneStories stories() {
        return new GoneStories(TestData.settings(data), new MockEnvironment());
    }

    private GoneStories storiesOf(String folder) {
        return new GoneStories(TestData.settings(data.resolve(folder)), new MockEnvironment());
    }

    private static String story(String slug) {
        return "/articles/" + slug;
    }

    private static Content subjects(Map<String, String> shown, Map<String, String> expired, Set<String> withoutPage) {
        return new Content(List.of(article("moon").aliases("/2025/Moon/", "/old moon").build()), List.of(), List.of(),
                SitePages.NONE,
                new Subjects(Map.of(), Map.of(), Map.of(), List.of(), Map.of("/tags/灯", "/topics/lamp")),
                new SubjectFiles(shown, expired, withoutPage), Map.of(), List.of(), List.of(), List.of(), List.of(),
                Map.of(), Glossaries.NONE, new Report(1, 1, 0, 0, List.of()), null, false);
    }

    private static Problem problem(Kind kind, String slug) {
        return new Problem(kind, slug + ".md", 0, Cause.of("story.draft"));
    }

    private static UnpublishedStory waiting(String slug, Reason reason) {
        return new UnpublishedStory(article(slug).build(), slug + ".md", reason);
    }

    private static Content content(String... slugs) {
        return TestData.content(List.of(),
                Arrays.stream(slugs).map(slug -> article(slug).build()).toArray(Article[]::new));
    }

}
