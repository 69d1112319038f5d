package kanbao.markdown;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the template tags that stand alone mean in Markdown. */
final class TemplateTagRenderer {

    private static final Pattern PICTURE = Pattern.compile("(?i).*(/|\\.(png|jpe?g|gif|webp|avif|svg|bmp))[^/]*");
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>\"&|~]");
    private static final Map<String, Function<TemplateTag, String>> MEANINGS = Map.ofEntries(
            Map.entry("figure", TemplateTagRenderer::figure), Map.entry("img", TemplateTagRenderer::image),
            Map.entry("image", TemplateTagRenderer::image), Map.entry("asset_img", TemplateTagRenderer::image),
            Map.entry("asset_path", tag -> tag.argument("path", 0)), Map.entry("more", tag -> "<!--more-->"),
            Map.entry("post_link", tag -> escaped(tag.argument("title", 1))),
            Map.entry("youtube", film("YouTube 视频", "https://www.youtube.com/watch?v=")),
            Map.entry("bilibili", film("哔哩哔哩视频", "https://www.bilibili.com/video/")),
            Map.entry("vimeo", film("Vimeo 视频", "https://vimeo.com/")),
            Map.entry("youku", film("优酷视频", "https://v.youku.com/v_show/id_")),
            Map.entry("gist", tag -> link("GitHub Gist", "https://gist.github.com/" + String.join("/", tag.others()))));

    private TemplateTagRenderer() {
    }

    /** Markdown of the same meaning on one line, or none for a tag that is not known. */
    static Optional<String> of(TemplateTag tag) {
        return Optional.ofNullable(MEANINGS.get(tag.name())).map(meaning -> meaning.apply(tag));
    }

    private static String figure(TemplateTag tag) {
        var caption = Stream.of("caption", "title").map(tag::argument).filter(words -> !words.isEmpty()).findFirst()
                .orElse("");
        var alt = tag.named().getOrDefault("alt", caption);
        var credit = tag.argument("attr");
        return picture(tag.argument("src", 0), alt, credit.isEmpty() ? caption : caption + " | " + credit);
    }

    /** Hexo: class names first, then the file, then width and height, then title and alternative text. */
    private static String image(TemplateTag tag) {
        var words = tag.others();
        var file = words.stream().filter(word -> PICTURE.matcher(word).matches()).findFirst()
                .orElse(tag.argument("src"));
        var rest = words.subList(Math.min(words.size(), words.indexOf(file) + 1), words.size()).stream()
                .filter(word -> !word.matches("\\d+(px|%)?")).toList();
        var title = tag.named().getOrDefault("title", rest.isEmpty() ? "" : rest.getFirst());
        var nested = List.of(title.split("['\"]"));
        var alt = rest.size() > 1 ? rest.get(1) : nested.getLast();
        return picture(file, tag.named().getOrDefault("alt", alt), nested.getFirst().strip());
    }

    private static String picture(String file, String alt, String caption) {
        var title = caption.isEmpty() ? "" : " \"" + escaped(caption) + "\"";
        return "![" + escaped(alt) + "](<" + escaped(file) + ">" + title + ")";
    }

    private static Function<TemplateTag, String> film(String label, String address) {
        return tag -> link(label, address + tag.argument("id", 0));
    }

    private static String link(String label, String address) {
        return "[" + label + "](<" + escaped(address) + ">)";
    }

    static String escaped(String words) {
        var plain = SPECIAL.matcher(words).replaceAll("\\\\$0");
        return plain.lines().map(String::strip).collect(Collectors.joining(" "));
    }

}
