package kanbao.site;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import kanbao.messages.MessageBundle;

/**
 * Everything that an operator can set ({@code kanbao.*}); {@code docs/configuration.md} explains it, and a test holds the
 * two together.
 *
 * @param content         folders of Markdown files, read with everything below them, or {@code classpath:edition/}, the
 *                        sample edition
 * @param sampleWhenEmpty whether the sample edition is served as long as no folder holds a Markdown file
 * @param data            the folder for what must outlive the process
 * @param fonts           folders and files in which a font for share cards is looked for, the first that has one
 * @param drain           how long requests are answered after the process was told to end, at most 3 s
 * @param hotHalfLife     after how long a read weighs half as much in the hot list, at least a minute
 * @param forbidTraining  whether crawlers that gather texts to train models are told to stay away
 * @param previewSecret   what shows stories that readers are not shown yet; without one nobody sees them
 * @param site            what readers see of the settings
 */
@ConfigurationProperties("kanbao")
public record Settings(@DefaultValue(Settings.SAMPLE) List<String> content,
        @DefaultValue("false") boolean sampleWhenEmpty,
        @DefaultValue("data") Path data,
        @DefaultValue( {
            "/usr/share/fonts", "/usr/local/share/fonts", "/System/Library/Fonts",
            "/Library/Fonts"}) List<String> fonts,
        @DefaultValue("1s") Duration drain, @DefaultValue("24h") Duration hotHalfLife,
        @DefaultValue("false") boolean forbidTraining, @Nullable Secret previewSecret, @DefaultValue Site site){

    /** The content folder of the sample edition. */
    public static final String SAMPLE = "classpath:edition/";

    private static final MessageBundle SETTING_MESSAGES = MessageBundle.named("settings");
    private static final Duration SHORTEST_HALF_LIFE = Duration.ofMinutes(1);
    private static final Duration LONGEST_DRAIN = Duration.ofSeconds(3);

    public Settings {
        content = List.copyOf(content);
        fonts = List.copyOf(fonts);
        var mistakes = new ArrayList<String>();
        if (content.isEmpty() || content.stream().anyMatch(String::isBlank)) {
            mistakes.add(SETTING_MESSAGES.get("content.empty"));
        }
        if (fonts.stream().anyMatch(String::isBlank)) {
            mistakes.add(SETTING_MESSAGES.get("fonts.empty"));
        }
        if (drain.isNegative() || drain.compareTo(LONGEST_DRAIN) > 0) {
            mistakes.add(SETTING_MESSAGES.get("drain.out-of-range", drain));
        }
        if (hotHalfLife.compareTo(SHORTEST_HALF_LIFE) < 0) {
            mistakes.add(SETTING_MESSAGES.get("hot-half-life.too-short", hotHalfLife));
        }
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", mistakes));
        }
    }

}
