package kanbao.markdown;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import kanbao.embed.EmbedProvider;
import kanbao.messages.MessageBundle;

/** Renders the template tags of players, music and posts as Markdown links, from which {@link EmbedPass} makes cards. */
record EmbedTags(MessageBundle labels) {

    private static final Pattern INCLUDED = Pattern
            .compile("(?:[\\w./-]*/)?(youtube|bilibili|vimeo|youku)[\\w-]*(?:\\.html)?");
    private static final Pattern WEB = Pattern.compile("(?i)(?:https?:)?//.*");
    private static final Map<String, String> NETEASE = Map.of("song", "song", "album", "album", "playlist", "playlist");

    /** Returns Markdown on one line, or null for another tag. */
    @Nullable
    String markdown(TemplateTag tag) {
        var id = Stream.of(tag.argument("id"), tag.argument("vid"), tag.argument("url"), tag.argument("src"),
                tag.argument("", 0)).filter(argument -> !argument.isEmpty()).findFirst().orElse("");
        var second = tag.argument("type", 1);
        return switch (tag.name()) {
            case "youtube" -> link(tag, EmbedProvider.YOUTUBE, (second.equals("playlist")
                    ? "https://www.youtube.com/playlist?list="
                    : "https://www.youtube.com/watch?v="), id);
            case "bilibili" -> link(tag, EmbedProvider.BILIBILI, "https://www.bilibili.com/video/",
                    id.matches("\\d+") ? "av" + id : id);
            case "vimeo" -> link(tag, EmbedProvider.VIMEO, "https://vimeo.com/", id);
            case "youku" ->
                link(tag, EmbedProvider.YOUKU, "https://v.youku.com/v_show/id_", id + (isWeb(id) ? "" : ".html"));
            case "tencent", "tencentvideo", "txvideo", "qqvideo", "vqq" -> link(tag, EmbedProvider.TENCENT_VIDEO,
                    "https://v.qq.com/x/page/", id + (isWeb(id) ? "" : ".html"));
            case "tweet", "twitter", "x" -> link(tag, EmbedProvider.X,
                    "https://x.com/" + (tag.argument("user").isEmpty() ? "i" : tag.argument("user")) + "/status/", id);
            case "embed", "iframe", "bookmark" -> id.isEmpty() ? null : TemplateTagRenderer.link(title(tag, ""), id);
            case "include" -> included(tag);
            case "meting", "music" -> music(tag, id);
            case "aplayer" -> media(named(tag.argument("title", 0), tag.argument("author", 1)), tag.argument("url", 2));
            case "dplayer" -> media(title(tag, ""), address(tag));
            default -> null;
        };
    }

    /** In Jekyll, {@code {% include embed/youtube.html id="…" %}} and {@code {% include video id="…" provider="youtube" %}}. */
    private @Nullable String included(TemplateTag tag) {
        var file = tag.named().getOrDefault("provider", tag.argument("", 0));
        var provider = INCLUDED.matcher(file);
        return provider.matches()
                ? markdown(new TemplateTag(tag.start(), tag.end(), provider.group(1), tag.named(),
                        tag.positional().stream().skip(1).toList()))
                : null;
    }

    private @Nullable String music(TemplateTag tag, String id) {
        var parts = tag.positional();
        if (isWeb(tag.argument("auto"))) {
            return TemplateTagRenderer.link(title(tag, EmbedLabel.of(EmbedProvider.NETEASE_MUSIC, labels)),
                    tag.argument("auto"));
        }
        if (tag.named().containsKey("url")) {
            return media(named(tag.argument("name"), tag.argument("artist")), tag.argument("url"));
        }
        var all = Stream.concat(parts.stream(), tag.named().values().stream()).toList();
        var type = NETEASE.keySet().stream().filter(all::contains).findFirst();
        var number = Stream.concat(Stream.of(id), parts.stream()).filter(part -> part.matches("\\d{1,20}")).findFirst();
        return type.isPresent() && number.isPresent() && (all.contains("netease") || parts.size() < 3)
                ? link(tag, EmbedProvider.NETEASE_MUSIC, "https://music.163.com/" + type.get() + "?id=", number.get())
                : null;
    }

    /** A file of the story becomes its own player. */
    private static @Nullable String media(String title, String address) {
        if (address.isEmpty()) {
            return null;
        }
        return isWeb(address)
                ? TemplateTagRenderer.link(title, address)
                : "![" + TemplateTagRenderer.escape(title) + "](<" + TemplateTagRenderer.escape(address) + ">)";
    }

    /** In Hexo's tag, each argument is a key and a value between quotes. */
    private static String address(TemplateTag tag) {
        return Stream.concat(Stream.of(tag.argument("url"), tag.argument("src")),
                tag.positional().stream().filter(part -> part.startsWith("url=")).map(part -> part.substring(4)))
                .filter(part -> !part.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String named(String title, String artist) {
        return artist.isEmpty() || title.isEmpty() ? title : labels.get("embed.music", title, artist);
    }

    private String link(TemplateTag tag, EmbedProvider provider, String start, String id) {
        return TemplateTagRenderer.link(title(tag, EmbedLabel.of(provider, labels)), isWeb(id) ? id : start + id);
    }

    private static String title(TemplateTag tag, String otherwise) {
        return List.of(tag.argument("title"), tag.argument("caption"), otherwise).stream()
                .filter(text -> !text.isBlank()).findFirst().orElse("");
    }

    private static boolean isWeb(String address) {
        return WEB.matcher(address).matches();
    }

}
