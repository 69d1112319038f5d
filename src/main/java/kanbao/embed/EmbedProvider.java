package kanbao.embed;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** A site whose players, maps or posts stories show; the word is that of oEmbed. */
public enum EmbedProvider {

    BILIBILI,
    YOUTUBE,
    VIMEO,
    YOUKU,
    TENCENT_VIDEO,
    DOUYIN,
    XIAOYUZHOU,
    NETEASE_MUSIC,
    AMAP,
    BAIDU_MAPS,
    GOOGLE_MAPS,
    OPEN_STREET_MAP,
    WEIBO,
    X;

    private static final String NUMBER = "(-?\\d{1,3}(?:\\.\\d{1,20})?)";
    private static final String COMMA = "(?:,|%2C)";
    private static final Map<String, List<AddressRule>> RULES = Stream.of(
            player(BILIBILI, "player.bilibili.com www.bilibili.com m.bilibili.com",
                    "/(?:player|blackboard/\\w{1,40})\\.html\\?(?=.*?&bvid=(BV\\w{1,20})&)(?:(?=.*?&p(?:age)?=(\\d{1,4})&))?",
                    "https://www.bilibili.com/video/$1?p=$2"),
            player(BILIBILI, "player.bilibili.com www.bilibili.com m.bilibili.com static.hdslb.com",
                    "/(?:player|blackboard/\\w{1,40}|miniloader)\\.(?:html|swf)\\?(?=.*?&aid=(\\d{1,15})&)(?:(?=.*?&p(?:age)?=(\\d{1,4})&))?",
                    "https://www.bilibili.com/video/av$1?p=$2"),
            page(BILIBILI, "www.bilibili.com m.bilibili.com bilibili.com",
                    "/(?:s/)?video/(?:BV|av)\\w|/bangumi/play/\\w"),
            page(BILIBILI, "live.bilibili.com", "/\\d"),
            page(BILIBILI, "b23.tv", "/\\w"),
            player(YOUTUBE, "www.youtube.com youtube.com www.youtube-nocookie.com",
                    "/embed/videoseries\\?.*?&list=([\\w-]{1,60})&",
                    "https://www.youtube.com/playlist?list=$1"),
            player(YOUTUBE, "www.youtube.com youtube.com m.youtube.com www.youtube-nocookie.com youtube-nocookie.com",
                    "/(?:embed|v|e)/([\\w-]{5,20})[?&](?:(?=.*?&(?:start|t)=(\\d{1,6})))?",
                    "https://www.youtube.com/watch?v=$1&t=$2"),
            page(YOUTUBE, "www.youtube.com youtube.com m.youtube.com",
                    "/watch\\?.*?&v=[\\w-]|/(?:shorts|live)/[\\w-]|/playlist\\?.*?&list=\\w"),
            page(YOUTUBE, "youtu.be", "/[\\w-]{5}"),
            player(VIMEO, "player.vimeo.com", "/video/(\\d{1,15})\\?(?:(?=.*?&h=(\\w{1,40})&))?",
                    "https://vimeo.com/$1/$2"),
            page(VIMEO, "vimeo.com www.vimeo.com", "/(?:(?:channels|groups)/[\\w-]{1,60}/(?:videos/)?)?\\d"),
            player(YOUKU, "player.youku.com", "/(?:embed|player\\.php/sid)/([\\w=-]{1,40})",
                    "https://v.youku.com/v_show/id_$1.html"),
            page(YOUKU, "v.youku.com m.youku.com", "/v_show/id_\\w|/video(?:/id_\\w|\\?.*?&vid=\\w)"),
            player(TENCENT_VIDEO, "v.qq.com imgcache.qq.com static.video.qq.com",
                    "/(?:(?:txp/)?iframe/\\w{1,20}\\.html|.{0,60}TPout\\.swf)\\?.*?&vid=(\\w{1,40})&",
                    "https://v.qq.com/x/page/$1.html"),
            page(TENCENT_VIDEO, "v.qq.com m.v.qq.com", "/x/(?:page|cover|m)/\\w"),
            player(DOUYIN, "open.douyin.com", "/player/video\\?.*?&vid=(\\d{1,30})&",
                    "https://www.douyin.com/video/$1"),
            page(DOUYIN, "www.douyin.com", "/video/\\d"),
            page(DOUYIN, "v.douyin.com", "/\\w"),
            page(XIAOYUZHOU, "www.xiaoyuzhoufm.com xiaoyuzhoufm.com", "/(?:episode|podcast)/\\w"),
            player(NETEASE_MUSIC, "music.163.com", "/outchain/player\\?(?=.*?&type=2&).*?&id=(\\d{1,20})&",
                    "https://music.163.com/song?id=$1"),
            player(NETEASE_MUSIC, "music.163.com", "/outchain/player\\?(?=.*?&type=1&).*?&id=(\\d{1,20})&",
                    "https://music.163.com/album?id=$1"),
            player(NETEASE_MUSIC, "music.163.com", "/outchain/player\\?(?=.*?&type=0&).*?&id=(\\d{1,20})&",
                    "https://music.163.com/playlist?id=$1"),
            page(NETEASE_MUSIC, "music.163.com y.music.163.com",
                    "/(?:m/)?(?:song|album|playlist|program)\\?.*?&id=\\d"),
            page(AMAP, "uri.amap.com www.amap.com m.amap.com ditu.amap.com surl.amap.com wb.amap.com", "/[^?]|/\\?&"),
            page(BAIDU_MAPS, "map.baidu.com", "/(?:poi|dir|search|mobile|@)|/\\?&"),
            page(BAIDU_MAPS, "j.map.baidu.com api.map.baidu.com", "/\\w"),
            player(GOOGLE_MAPS, "www.google.com maps.google.com google.com",
                    "/maps/embed\\?.*?!2d" + NUMBER + "!3d" + NUMBER, "https://www.google.com/maps?q=$2,$1"),
            player(GOOGLE_MAPS, "www.google.com maps.google.com google.com",
                    "/maps(?:/embed/v1/\\w{1,20})?\\?(?=.*?&(?:output=embed|key=\\w)).*?&q=([^&#]{1,500})&",
                    "https://www.google.com/maps?q=$1"),
            page(GOOGLE_MAPS, "www.google.com maps.google.com google.com",
                    "/maps/(?:place|dir|search|d|@)|/maps/?\\?&(?!.*&output=embed)"),
            page(GOOGLE_MAPS, "maps.app.goo.gl", "/\\w"),
            page(GOOGLE_MAPS, "goo.gl", "/maps/\\w"),
            player(OPEN_STREET_MAP, "www.openstreetmap.org openstreetmap.org",
                    "/export/embed\\.html\\?.*?&marker=" + NUMBER + COMMA + NUMBER + "&",
                    "https://www.openstreetmap.org/?mlat=$1&mlon=$2#map=15/$1/$2"),
            player(OPEN_STREET_MAP, "www.openstreetmap.org openstreetmap.org",
                    "/export/embed\\.html\\?.*?&bbox=" + String.join(COMMA, NUMBER, NUMBER, NUMBER, NUMBER) + "&",
                    "https://www.openstreetmap.org/?minlon=$1&minlat=$2&maxlon=$3&maxlat=$4&box=yes"),
            page(OPEN_STREET_MAP, "www.openstreetmap.org openstreetmap.org",
                    "/(?:way|node|relation|directions)\\b|/\\?(?:&|#map=)"),
            page(WEIBO, "weibo.com www.weibo.com m.weibo.cn weibo.cn",
                    "/(?:\\d{5,15}|detail|status)/\\w|/tv/show/\\w|/ttarticle/\\w"),
            page(WEIBO, "video.weibo.com", "/show\\?.*?&fid=\\w"),
            player(X, "platform.twitter.com platform.x.com", "/embed/\\w{1,20}\\.html\\?.*?&id=(\\d{1,25})&",
                    "https://x.com/i/status/$1"),
            page(X, "x.com twitter.com www.twitter.com mobile.twitter.com", "/\\w{1,20}/status/\\d"))
            .flatMap(List::stream)
            .collect(Collectors.groupingBy(AddressRule::host));

    static List<AddressRule> rules(String host) {
        return RULES.getOrDefault(host, List.of());
    }

    /** Addresses of frames, which become those of pages. */
    private static List<AddressRule> player(EmbedProvider provider, String hosts, String path, @Nullable String page) {
        var pattern = Pattern.compile(path);
        return Stream.of(hosts.split(" ")).map(host -> new AddressRule(provider, host, pattern, page)).toList();
    }

    /** Addresses of pages. */
    private static List<AddressRule> page(EmbedProvider provider, String hosts, String path) {
        return player(provider, hosts, path, null);
    }

}
