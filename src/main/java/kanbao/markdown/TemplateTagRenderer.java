package kanbao.markdown;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import kanbao.messages.MessageBundle;

/** Renders template tags without content, such as {@code figure} and {@code youtube}, as Markdown. */
record TemplateTagRenderer(MessageBundle labels, boolean isDestination) {

    private static final Pattern PICTURE = Pattern.compile("(?i).*(/|\\.(png|jpe?g|gif|webp|avif|svg|bmp))[^/]*");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:[a-z]+:)?//|mailto:|/(?!.*\\.md$)|www\\.");
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>\"&|~]");

    /** Returns Markdown on one line, or nothing for an unknown tag. */
    Optional<String> render(TemplateTag tag) {
        return Optional.ofNullable(markdown(tag));
    }

    private @Nullable String markdown(TemplateTag tag) {
        return switch (tag.name()) {
            case "figure" -> figure(tag);
            case "img", "image", "asset_img" -> image(tag);
            case "asset_path" -> tag.argument("path", 0);
            case "more" -> "<!--more-->";
            case "post_link" -> story(tag.argument("slug", 0), postTitle(tag));
            case "post_path", "post_url", "ref", "relref" -> story(tag.argument("path", 0), "");
            case "link" -> link(tag);
            case "asset_link" -> link(tag.positional().stream().skip(1).collect(Collectors.joining(" ")), tag.argument(
                    "slug", 0));
            case "gist" -> link("GitHub Gist", "https://gist.github.com/" + String.join("/", tag.positional()));
            case "label", "span", "u", "emp", "wavy", "del", "kbd", "psw", "text", "checkbox", "radio" -> words(tag);
            case "btn", "button" -> button(tag);
            default -> new EmbedTags(labels).markdown(tag);
        };
    }

    /** Themes of Hexo write a colour or style before the words: {@code {% label primary@words %}}, {@code {% span red, words %}}. */
    private static String words(TemplateTag tag) {
        var words = String.join(" ", tag.positional()).replaceFirst("^\\w+@|^[\\w #:-]*,\\s*", "");
        return escape(words);
    }

    /** In either order: an address and words. */
    private static String button(TemplateTag tag) {
        var parts = List.of(String.join(" ", tag.positional()).split("\\s*,\\s*"));
        var address = parts.stream().filter(part -> ADDRESS.matcher(part).lookingAt()).findFirst();
        var label = parts.stream().filter(part -> !part.isBlank() && !ADDRESS.matcher(part).lookingAt()).findFirst();
        return link(label.orElse(""), address.orElse(""));
    }

    private static String figure(TemplateTag tag) {
        var caption = Stream.of("caption", "title").map(tag::argument).filter(text -> !text.isEmpty()).findFirst()
                .orElse("");
        var alt = tag.named().getOrDefault("alt", caption);
        var credit = tag.argument("attr");
        return picture(tag.argument("src", 0), alt, credit.isEmpty() ? caption : caption + " | " + credit);
    }

    /** In Hexo, class names come first, then the file, width and height, title and alternative text. */
    private static String image(TemplateTag tag) {
        var arguments = tag.positional();
        var file = arguments.stream().filter(argument -> PICTURE.matcher(argument).matches()).findFirst()
                .orElse(tag.argument("src"));
        var rest = arguments.stream().skip(arguments.indexOf(file) + 1L)
                .filter(argument -> !argument.matches("\\d+(px|%)?")).toList();
        var title = tag.named().getOrDefault("title", rest.isEmpty() ? "" : rest.getFirst());
        var parts = title.matches("['\"]+") ? List.of("") : List.of(title.split("['\"]"));
        var alt = rest.size() > 1 ? rest.get(1) : parts.getLast();
        return picture(file, tag.named().getOrDefault("alt", alt), parts.getFirst().strip());
    }

    private static String picture(String file, String alt, String caption) {
        var title = caption.isEmpty() ? "" : " \"" + escape(caption) + "\"";
        return "![" + escape(alt) + "](<" + escape(file) + ">" + title + ")";
    }

    /** Hexo takes the last words {@code true} and {@code false} as a setting. */
    private static String postTitle(TemplateTag tag) {
        return tag.positional().stream().skip(1).filter(word -> !word.matches("true|false"))
                .collect(Collectors.joining(" "));
    }

    private String story(String name, String label) {
        if (isDestination) {
            return StoryAddress.of(name);
        }
        return label.isEmpty()
                ? "[" + escape(name) + "](" + StoryAddress.titled(name) + ")"
                : "[" + escape(label) + "](" + StoryAddress.of(name) + ")";
    }

    /** In Jekyll it has the path of a story; in Hexo, words and an address in either order. */
    private String link(TemplateTag tag) {
        var words = tag.positional().stream().map(word -> word.replaceFirst(",$", "")).toList();
        if (words.size() == 1 && !ADDRESS.matcher(words.getFirst()).lookingAt()) {
            return story(words.getFirst(), "");
        }
        var address = words.stream().filter(word -> ADDRESS.matcher(word).lookingAt()).findFirst();
        var label = words.stream().takeWhile(word -> !ADDRESS.matcher(word).lookingAt())
                .collect(Collectors.joining(" "));
        return link(label, address.orElse(""));
    }

    /** Returns a link, or the address as text where a link has no words. */
    static String link(String label, String address) {
        if (address.isEmpty()) {
            return escape(label);
        }
        return "[" + escape(label.isEmpty() ? address : label) + "](<" + escape(address) + ">)";
    }

    static String escape(String text) {
        var escaped = SPECIAL.matcher(text).replaceAll("\\\\$0");
        return escaped.lines().map(String::strip).collect(Collectors.joining(" "));
    }

}
