package kanbao.content;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.io.DefaultResourceLoader;

import kanbao.chinese.TraditionalForm;
import kanbao.StoryFiles;
import kanbao.TestData;
import kanbao.article.Article;
import kanbao.article.Section;
import kanbao.article.Slug;
import kanbao.markdown.BodyRenderer;
import kanbao.picture.RemotePictures;
import kanbao.site.FootSettings;
import kanbao.site.Links;
import kanbao.site.Site;

/** A content folder that a test writes and then reads, on 10 October 2025 in Shanghai. */
final class WrittenFolder {

    static final Instant NOW = Instant.parse("2025-10-10T04:00:00Z");
    static final Site SITE = new Site("看报", "", URI.create("http://localhost:8080"),
            Locale.forLanguageTag("zh-Hans"), ZoneId.of("Asia/Shanghai"), "编辑部",
            List.of(new Section(Slug.of("tech"), "科技"), new Section(Slug.of("world"), "国际")), false, List.of(), null,
            null, null, TraditionalForm.NONE, true, FootSettings.NONE);

    private final StoryFiles files;
    private final Map<String, Integer> numbers = new HashMap<>();

    WrittenFolder(Path root) {
        files = new StoryFiles(root);
    }

    Path root() {
        return files.folder();
    }

    WrittenFolder with(String path, String... lines) {
        return with(path, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    WrittenFolder with(String path, byte[] bytes) {
        files.file(path, bytes);
        return this;
    }

    /** Adds a story with its own title, a date and these lines of YAML. */
    WrittenFolder withKeys(String path, String... keys) {
        var number = numbers.computeIfAbsent(path, _ -> numbers.size() + 1);
        files.story(path, "title: 标题" + (number == 1 ? "" : " " + number), "date: 2025-01-02", String.join("\n", keys));
        return this;
    }

    Content read() {
        return reader(root().toString()).read();
    }

    /** Reads the only story of the folder. */
    Article story() {
        var content = read();
        if (content.articles().size() != 1) {
            throw new AssertionError("one story expected\n" + content.report().problems());
        }
        return content.articles().getFirst();
    }

    /** Reads the folder and returns the problems as text. */
    List<String> problems() {
        return read().report().problems().stream().map(problem -> problem.kind() + " " + problem).toList();
    }

    static ContentReader reader(String... folders) {
        return reader(SITE, folders);
    }

    static ContentReader reader(Site site, String... folders) {
        return reader(site, Clock.fixed(NOW, site.timeZone()), folders);
    }

    static ContentReader reader(Clock clock, String... folders) {
        return reader(SITE, clock, folders);
    }

    private static ContentReader reader(Site site, Clock clock, String... folders) {
        return new ContentReader(TestData.settings(site, folders), new DefaultResourceLoader(), clock,
                new BodyRenderer(site, new Links(site)),
                new StaticListableBeanFactory().getBeanProvider(RemotePictures.class));
    }

}
