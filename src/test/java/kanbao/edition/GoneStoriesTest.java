package kanbao.edition;

import static kanbao.Sample.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import kanbao.Sample;
import kanbao.article.Article;
import kanbao.article.Slug;
import kanbao.article.Waiting;
import kanbao.article.Waiting.Reason;
import kanbao.article.Withdrawn;
import kanbao.content.Content;
import kanbao.report.Report;

class GoneStoriesTest {

    @TempDir
    private Path data;

    @Test
    void aStoryThatIsNoMoreIsGoneAlsoAfterARestart() {
        stories().after(content("tide", "moon"));

        assertThat(stories().after(content("moon"))).containsExactly(Slug.of("tide"));
        assertThat(stories().after(content("moon"))).containsExactly(Slug.of("tide"));
        assertThat(stories().after(content("moon", "tide"))).isEmpty();
    }

    @Test
    void whatWasWithdrawnOrIsToComeIsNotGone() {
        var stories = stories();
        stories.after(content("tide", "moon", "sun", "rain"));
        var withdrawn = new Withdrawn(Slug.of("tide"), "潮", LocalDate.of(2026, 3, 1), "有误");
        var waiting = List.of(waiting("moon", Reason.DRAFT), waiting("sun", Reason.EMBARGO),
                waiting("rain", Reason.ENDED));

        assertThat(stories.after(new Content(List.of(), List.of(withdrawn), waiting, List.of(), List.of(),
                new Report(4, 0, 3, 1, List.of()), null, false))).containsExactly(Slug.of("rain"));
    }

    @Test
    void theLastThousandAreKnown() {
        var stories = stories();
        var many = IntStream.rangeClosed(0, GoneStories.MOST).mapToObj("story-%04d"::formatted).toArray(String[]::new);
        stories.after(content(many));

        var gone = stories.after(content());
        assertThat(gone).hasSize(GoneStories.MOST).doesNotContain(Slug.of("story-0000"))
                .contains(Slug.of("story-1000"));
    }

    @Test
    void theSampleEditionChangesNothing() {
        stories().after(content("tide"));
        var sample = new Content(List.of(), List.of(), List.of(), List.of(), List.of(),
                new Report(0, 0, 0, 0, List.of()), null,
                true);

        assertThat(stories().after(sample)).isEmpty();
        assertThat(stories().after(content())).containsExactly(Slug.of("tide"));
    }

    @Test
    void whereNothingCanBeWrittenItIsKnownAllTheSame() throws IOException {
        Files.createDirectory(data.resolve("stories"));
        var stories = stories();
        stories.after(content("tide"));

        assertThat(stories.after(content())).containsExactly(Slug.of("tide"));
    }

    @Test
    void aFileThatIsNoneOfOursIsTakenForNothing() throws IOException {
        Files.write(data.resolve("stories"), new byte[]{'o', 'u', 't', ' ', (byte) 0xff, '\n', 'x'});

        assertThat(stories().after(content("tide"))).isEmpty();
        assertThat(stories().after(content())).containsExactly(Slug.of("tide"));
    }

    private GoneStories stories() {
        return new GoneStories(Sample.settings(data));
    }

    private static Waiting waiting(String slug, Reason reason) {
        return new Waiting(article(slug).build(), slug + ".md", reason);
    }

    private static Content content(String... slugs) {
        return Sample.content(List.of(),
                Arrays.stream(slugs).map(slug -> article(slug).build()).toArray(Article[]::new));
    }

}
