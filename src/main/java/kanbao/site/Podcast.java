package kanbao.site;

import java.util.ArrayList;
import java.util.Locale;
import java.util.regex.Pattern;

import org.springframework.boot.context.properties.bind.DefaultValue;

import kanbao.article.Slug;
import kanbao.messages.MessageBundle;

/**
 * The settings {@code kanbao.podcasts}: a section whose RSS feed is a podcast.
 *
 * @param section     the slug of the section
 * @param image       the path of the cover below a content folder: a square picture of 1,400 to 3,000 pixels, PNG or JPEG
 * @param category    of Apple Podcasts, such as {@code News > Daily News}
 * @param description what the podcast is about; empty for the line that describes the site
 * @param author      who makes it; empty for the name of the site
 * @param email       where directories ask whether the podcast belongs to the site; empty for none
 * @param explicit    whether its language or its subjects are for adults only
 * @param type        whether the newest or the first episode comes first
 */
public record Podcast(Slug section, String image, @DefaultValue("News") String category,
        @DefaultValue("") String description, @DefaultValue("") String author, @DefaultValue("") String email,
        @DefaultValue("false") boolean explicit, @DefaultValue("episodic") Type type) {

    private static final MessageBundle SETTING_MESSAGES = MessageBundle.named("settings");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\".]+");
    private static final Pattern IMAGE = Pattern.compile("(?i)[^:?#]*\\.(?:png|jpe?g)");

    /** The order in which an audience should listen. */
    public enum Type {
        EPISODIC,
        SERIAL;

        /** The word in feeds. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Podcast {
        var errors = new ArrayList<String>();
        if (PodcastCategory.parse(category).isEmpty()) {
            errors.add(SETTING_MESSAGES.get("podcasts.category", category));
        }
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            errors.add(SETTING_MESSAGES.get("podcasts.email", email));
        }
        if (!IMAGE.matcher(image).matches()) {
            errors.add(SETTING_MESSAGES.get("podcasts.image", image));
        }
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", errors));
        }
    }

    public PodcastCategory appleCategory() {
        return PodcastCategory.parse(category).orElseThrow();
    }

}
