package kanbao.site;

import java.nio.file.Path;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Everything that an operator can set ({@code kanbao.*}); {@code docs/configuration.md} explains it, and a test holds the
 * two together.
 *
 * @param content         folders of Markdown files, read with everything below them, or {@code classpath:edition/}, the
 *                        sample edition
 * @param sampleWhenEmpty whether the sample edition is served as long as no folder holds a Markdown file
 * @param data            the folder for what must outlive the process
 * @param site            what readers see of the settings
 */
@ConfigurationProperties("kanbao")
public record Settings(@DefaultValue(Settings.SAMPLE) List<String> content,
        @DefaultValue("false") boolean sampleWhenEmpty,
        @DefaultValue("data") Path data, @DefaultValue Site site) {

    /** The content folder of the sample edition. */
    public static final String SAMPLE = "classpath:edition/";

    public Settings {
        content = List.copyOf(content);
        if (content.isEmpty() || content.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("kanbao.content is empty, expected a folder of Markdown files");
        }
    }

}
