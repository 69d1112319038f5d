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
 * The settings {@code kanbao.*}. {@code docs/configuration.md} explains them, and a test compares both.
 *
 * @param content         folders of Markdown files, read recursively, or {@code classpath:edition/} and {@code
 *                        classpath:samples/}, the sample edition
 * @param sampleWhenEmpty whether the sample edition is served while no folder has a Markdown file
 * @param lineBreaks      what a single line break between two lines of Chinese means
 * @param data            the folder for data that must survive a restart
 * @param fonts           folders and files in which to find a font for share cards, in order of preference
 * @param drain           how long requests are answered after the process was told to stop, at most 3 s
 * @param hotHalfLife     after how long a page view counts half in the most-read list, at least a minute
 * @param forbidTraining  whether {@code robots.txt} forbids crawlers that collect training data for models
 * @param previewSecret   the secret for previews of unpublished stories; without one, there are no previews
 * @param attachments     which files stories can show or link to
 * @param podcasts        the sections whose RSS feed is a podcast
 * @param site            the settings that readers see
 * @param pictures        the settings of pictures on other hosts
 */
@ConfigurationProperties("kanbao")
public record Settings(@DefaultValue( {
    Settings.EDITION, Settings.SAMPLES}) List<String> content,
        @DefaultValue("false") boolean sampleWhenEmpty,
        @DefaultValue("auto") LineBreaks lineBreaks,
        @DefaultValue("data") Path data,
        @DefaultValue({
            "/usr/share/fonts", "/usr/local/share/fonts", "/System/Library/Fonts",
            "/Library/Fonts"}) List<String> fonts,
        @DefaultValue("1s") Duration drain, @DefaultValue("24h") Duration hotHalfLife,
        @DefaultValue("false") boolean forbidTraining, @Nullable Secret previewSecret,
        @DefaultValue AttachmentSettings attachments,
        @DefaultValue List<Podcast> podcasts, @DefaultValue Site site,
        @DefaultValue PictureSettings pictures){

    /** The folders of the sample edition: ten news stories, and stories that show what a story can hold. */
    public static final List<String> SAMPLE = List.of(Settings.EDITION, Settings.SAMPLES);
    public static final String EDITION = "classpath:edition/";
    private static final String SAMPLES = "classpath:samples/";

    private static final MessageBundle SETTING_MESSAGES = MessageBundle.named("settings");
    private static final Duration MIN_HALF_LIFE = Duration.ofMinutes(1);
    private static final Duration MAX_DRAIN = Duration.ofSeconds(3);

    public Settings {
        content = List.copyOf(content);
        fonts = List.copyOf(fonts);
        podcasts = List.copyOf(podcasts);
        var errors = new ArrayList<String>();
        if (content.isEmpty() || content.stream().anyMatch(String::isBlank)) {
            errors.add(SETTING_MESSAGES.get("content.empty"));
        }
        if (fonts.stream().anyMatch(String::isBlank)) {
            errors.add(SETTING_MESSAGES.get("fonts.empty"));
        }
        if (drain.isNegative() || drain.compareTo(MAX_DRAIN) > 0) {
            errors.add(SETTING_MESSAGES.get("drain.out-of-range", drain));
        }
        if (hotHalfLife.compareTo(MIN_HALF_LIFE) < 0) {
            errors.add(SETTING_MESSAGES.get("hot-half-life.too-short", hotHalfLife));
        }
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", errors));
        }
    }

}
