package kanbao.markdown;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import kanbao.messages.MessageBundle;

/** Renders template tags without content, such as {@code figure} and {@code youtube}, as Markdown. */
record TemplateTagRenderer(MessageBundle labels) {

    private static final Pattern PICTURE = Pattern.compile("(?i).*(/|\\.(png|jpe?g|gif|webp|avif|svg|bmp))[^/]*");
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
            case "post_link" -> escape(tag.argument("title", 1));
            case "youtube" -> video(labels.get("video.youtube"), "https://www.youtube.com/watch?v=", tag);
            case "bilibili" -> video(labels.get("video.bilibili"), "https://www.bilibili.com/video/", tag);
            case "vimeo" -> video(labels.get("video.vimeo"), "https://vimeo.com/", tag);
            case "youku" -> video(labels.get("video.youku"), "https://v.youku.com/v_show/id_", tag);
            case "gist" -> link("GitHub Gist", "https://gist.github.com/" + String.join("/", tag.positional()));
            default -> null;
        };
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

    private static String video(String label, String address, TemplateTag tag) {
        return link(label, address + tag.argument("id", 0));
    }

    private static String link(String label, String address) {
        return "[" + label + "](<" + escape(address) + ">)";
    }

    static String escape(String text) {
        var escaped = SPECIAL.matcher(text).replaceAll("\\\\$0");
        return escaped.lines().map(String::strip).collect(Collectors.joining(" "));
    }

}
