package kanbao.picture;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

import kanbao.article.Picture;
import kanbao.folder.ListedFile;
import kanbao.report.Problem;
import kanbao.report.ProblemCollector;

class PictureFinderTest {

    private final ProblemCollector problems = new ProblemCollector("news/story.md");
    private final StoryPictures pictures = of(SamplePictures.files());

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "./a.png?v=2#x", "../news/a.png", "..\\news\\a.png", "c.gif", "/logo.svg",
        "/static/logo.svg", "/news/a.png", "%E4%B8%80%E5%BC%A0%20%E5%9B%BE.png", "一张 图.png"})
    void aPictureIsFoundWhereOtherSiteBuildersLookForIt(String reference) {
        assertThat(pictures.find(reference, 1, problems)).isPresent();
        assertThat(problems.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "/../x.png", "%2e%2e/%2e%2e/x.png", "..\\..\\x.png", "/a/../../x.png"})
    void noReferenceLeavesTheContentFolder(String reference) {
        assertThat(pictures.find(reference, 7, problems)).isEmpty();
        assertThat(problems.all()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(7);
            assertThat(problem.cause().description()).contains("outside of the content folder");
        });
    }

    @Test
    void anotherSpellingIsFoundAndReported() {
        assertThat(pictures.find("A.PNG", 1, problems)).isPresent();
        assertThat(problems.all()).hasSize(1);
    }

    @Test
    void theFormatIsDetectedFromTheBytes() {
        assertThat(pictures.find("fake.png", 1, problems)).isEmpty();
        assertThat(problems.all()).extracting(problem -> problem.cause().correction())
                .containsExactly("use a PNG, JPEG, GIF, WebP, AVIF or SVG picture");
    }

    @Test
    void sizesComeFromTheHeaders() {
        assertThat(pictures.find("b.jpg", 1, problems)).get()
                .extracting(Picture::width, Picture::height, Picture::mediaType)
                .containsExactly(20, 10, "image/jpeg");
        assertThat(pictures.find("/logo.svg", 1, problems)).get()
                .extracting(Picture::width, Picture::height, Picture::mediaType, Picture::name)
                .containsExactly(640, 400, "image/svg+xml", "logo.svg");
    }

    @Test
    void anSvgWithoutSizeHasTheDefaultSizeOfBrowsers() {
        var files = of(Map.of("news/x.svg", SamplePictures.text("<svg width='100%'/>")));
        assertThat(files.find("x.svg", 1, problems)).get().extracting(Picture::width, Picture::height)
                .containsExactly(300, 150);
        assertThat(problems.all()).hasSize(1);
    }

    @Test
    void aPictureThatIsTooLargeIsNotServed() {
        var files = of(
                Map.of("news/x.svg", SamplePictures.text("<svg width='99999' height='9'/>"), "news/y.png",
                        SamplePictures.file(new byte[PictureReadResult.MAX_FILE_SIZE + 1])));
        assertThat(files.find("x.svg", 1, problems)).isEmpty();
        assertThat(files.find("y.png", 1, problems)).isEmpty();
        assertThat(problems.all()).hasSize(2);
    }

    private static StoryPictures of(Map<String, ListedFile> files) {
        return new PictureFinder(files).forStory("news/story.md");
    }

    @Test
    void onlyReferencedPicturesThatExistAreListed() {
        pictures.find("a.png", 1, problems);
        pictures.find("/news/a.png", 1, problems);
        pictures.find("fake.png", 1, problems);
        assertThat(pictures.files()).extracting(file -> file.picture().name()).containsOnly("a.png");
    }

}
