package kanbao.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.util.ResourceUtils;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.Yaml;

import kanbao.article.Slug;
import kanbao.command.Options.Known;
import kanbao.report.SingleLineText;
import kanbao.site.Settings;
import kanbao.site.Site;

/** Writes the file of a story that is still to be written, as a draft. */
final class NewStoryCommand implements Command {

    private static final String SECTION = "--section";
    private static final String AUTHOR = "--author";
    private static final String FOLDER = "--folder";
    /** In bytes: what disks take as a name, without the date and what the name ends with. */
    private static final int LONGEST_NAME = 240;

    private final PrintStream out;
    private final PrintStream err;

    NewStoryCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public String name() {
        return "new";
    }

    @Override
    public String usage() {
        return "TITLE " + SECTION + " NAME [" + AUTHOR + " NAME] [" + FOLDER + " FOLDER]";
    }

    /** What knows the settings, and the time where the paper is. */
    @ComponentScan(basePackageClasses = Site.class)
    private static final class WhatKnows {}

    /** 0 where the file was written, and 2 where not. */
    @Override
    public int run(List<String> line) {
        var options = Options.read(line, new Known(Set.of(), Set.of(SECTION, AUTHOR, FOLDER)));
        var title = SingleLineText.of(options.words(1).getFirst());
        var section = options.value(SECTION).orElseThrow(() -> new UsageException("found no " + SECTION));
        var slug = Slug.from(title).orElseThrow(() -> new UsageException(
                "found the title “" + title + "”, which has no letter and no digit"));
        try (var context = CommandDependencies.of(WhatKnows.class, options.settings())) {
            var settings = context.getBean(Settings.class);
            var now = context.getBean(Clock.class).instant();
            var author = options.value(AUTHOR).orElse(settings.site().desk());
            var folder = Path.of(options.value(FOLDER).orElseGet(() -> folder(settings)));
            var day = LocalDate.ofInstant(now, settings.site().timeZone());
            return write(folder.resolve(day + "-" + cut(slug) + ".md"),
                    text(title, settings.site().moment(now), section, author));
        } catch (RuntimeException e) {
            err.println(e.getMessage());
            return NOT_DONE;
        }
    }

    private int write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            out.println(file);
            return 0;
        } catch (FileAlreadyExistsException e) {
            err.println("“" + e.getFile() + "” is there already and stays as it is, expected another title.");
        } catch (IOException e) {
            err.println("“" + file + "” cannot be written (" + e.getClass().getSimpleName() + ").");
        }
        return NOT_DONE;
    }

    /** The first of the paper that is a folder of this machine, or else the first that can become one. */
    private static String folder(Settings settings) {
        var folders = settings.content().stream().filter(folder -> !ResourceUtils.isUrl(folder)).toList();
        return folders.stream().filter(folder -> Files.isDirectory(Path.of(folder))).findFirst()
                .or(() -> folders.stream().findFirst())
                .orElse("content");
    }

    private static Slug cut(Slug slug) {
        var name = slug.value();
        while (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            name = name.substring(0, name.offsetByCodePoints(name.length(), -1));
        }
        return Slug.from(name).orElse(slug);
    }

    private static String text(String title, String now, String section, String author) {
        return "---\n" + line("title", title) + "description: # 一句话的导语，列表和分享时也用它\ndate: " + now + "\n"
                + line("section", section) + line("author", author) + "draft: true # 写完后删去这一行\n---\n\n";
    }

    /** With quotes around the value where YAML wants them. */
    private static String line(String key, String value) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(FlowStyle.BLOCK);
        options.setSplitLines(false);
        return new Yaml(options).dump(Map.of(key, SingleLineText.of(value)));
    }

}
