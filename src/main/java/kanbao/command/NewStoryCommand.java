package kanbao.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.util.ResourceUtils;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.Yaml;

import kanbao.article.Slug;
import kanbao.messages.MessageBundle;
import kanbao.report.SingleLineText;
import kanbao.site.Settings;
import kanbao.site.Site;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Creates the file of a new story, a draft with the usual keys of the front matter. */
@Command(name = "new", resourceBundle = "messages.commands", description = "${bundle:new.description}", exitCodeList = {
    "0:${bundle:new.exit-code.0}", "2:${bundle:new.exit-code.2}"})
final class NewStoryCommand implements Callable<Integer> {

    private static final MessageBundle MESSAGES = MessageBundle.named("commands");
    /** In bytes of UTF-8: file systems allow 255, and the date and the extension take 14. */
    private static final int MAX_SLUG_LENGTH = 240;

    private final List<String> settings;
    private final PrintStream out;
    private final PrintStream err;

    @Parameters(paramLabel = "TITLE", description = "${bundle:new.title}")
    private String title = "";

    @Option(names = "--section", paramLabel = "NAME", required = true, description = "${bundle:new.section}")
    private String section = "";

    @Option(names = "--author", paramLabel = "NAME", description = "${bundle:new.author}")
    private @Nullable String author;

    @Option(names = "--folder", paramLabel = "FOLDER", description = "${bundle:new.folder}")
    private @Nullable Path folder;

    NewStoryCommand(List<String> settings, PrintStream out, PrintStream err) {
        this.settings = settings;
        this.out = out;
        this.err = err;
    }

    /** The settings and the clock; no server. */
    @ComponentScan(basePackageClasses = Site.class)
    private static final class SiteBeans {}

    @Override
    public Integer call() {
        var slug = Slug.from(SingleLineText.of(title));
        if (slug.isEmpty()) {
            err.println(MESSAGES.get("new.no-slug", title));
            return ExitCode.USAGE;
        }
        try (var context = CommandDependencies.start(SiteBeans.class, settings)) {
            var site = context.getBean(Settings.class);
            var now = context.getBean(Clock.class).instant();
            var day = LocalDate.ofInstant(now, site.site().timeZone());
            var target = folder == null ? Path.of(firstFolder(site)) : folder;
            return write(target.resolve(day + "-" + shorten(slug.get()) + ".md"), frontMatter(site.site(), now));
        }
    }

    private int write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            out.println(file);
            return ExitCode.OK;
        } catch (FileAlreadyExistsException e) {
            err.println(MESSAGES.get("new.exists", e.getFile()));
        } catch (IOException e) {
            err.println(MESSAGES.get("new.not-writable", file, reason(e)));
        }
        return ExitCode.USAGE;
    }

    private static String reason(IOException exception) {
        var reason = exception instanceof FileSystemException file ? file.getReason() : exception.getMessage();
        return Objects.requireNonNullElse(reason, exception.getClass().getSimpleName());
    }

    /** The first content folder that exists; otherwise the first that is not a URL. */
    private static String firstFolder(Settings settings) {
        var folders = settings.content().stream().filter(folder -> !ResourceUtils.isUrl(folder)).toList();
        return folders.stream().filter(folder -> Files.isDirectory(Path.of(folder))).findFirst()
                .or(() -> folders.stream().findFirst())
                .orElse("content");
    }

    private static Slug shorten(Slug slug) {
        var name = slug.value();
        while (name.getBytes(StandardCharsets.UTF_8).length > MAX_SLUG_LENGTH) {
            name = name.substring(0, name.offsetByCodePoints(name.length(), -1));
        }
        return Slug.from(name).orElse(slug);
    }

    private String frontMatter(Site site, Instant now) {
        var hints = MessageBundle.named("story", site.language());
        return "---\n" + yaml("title", SingleLineText.of(title))
                + "description: # " + hints.get("description") + "\n"
                + "date: " + site.timestamp(now) + "\n"
                + yaml("section", SingleLineText.of(section))
                + "topics: [] # " + hints.get("topics") + "\n"
                + yaml("authors", List.of(SingleLineText.of(author == null ? site.desk() : author)))
                + "image: # " + hints.get("image") + "\n"
                + "draft: true # " + hints.get("draft") + "\n---\n\n";
    }

    /** Quotes the value where YAML needs it. */
    private static String yaml(String key, Object value) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(value instanceof List ? FlowStyle.AUTO : FlowStyle.BLOCK);
        options.setSplitLines(false);
        return new Yaml(options).dump(Map.of(key, value));
    }

}
