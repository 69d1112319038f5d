package kanbao.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbedTest {

    @ParameterizedTest
    @CsvSource(delimiter = ' ', textBlock = """
            //player.bilibili.com/player.html?aid=1&bvid=BV1xx411c7mD&cid=2&page=1 https://www.bilibili.com/video/BV1xx411c7mD?p=1
            https://player.bilibili.com/player.html?bvid=BV1xx411c7mD&high_quality=1 https://www.bilibili.com/video/BV1xx411c7mD
            https://player.bilibili.com/player.html?aid=170001 https://www.bilibili.com/video/av170001
            https://www.bilibili.com/blackboard/html5mobileplayer.html?bvid=BV1x&p=3 https://www.bilibili.com/video/BV1x?p=3
            https://www.youtube.com/embed/dQw4w9WgXcQ?start=30&rel=0 https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=30
            https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ https://www.youtube.com/watch?v=dQw4w9WgXcQ
            http://www.youtube.com/v/dQw4w9WgXcQ&hl=en https://www.youtube.com/watch?v=dQw4w9WgXcQ
            https://www.youtube.com/embed/videoseries?list=PL12 https://www.youtube.com/playlist?list=PL12
            https://player.vimeo.com/video/76979871?h=8272103f6e&app=1 https://vimeo.com/76979871/8272103f6e
            https://player.vimeo.com/video/76979871 https://vimeo.com/76979871
            https://player.youku.com/embed/XMzY4NzI0== https://v.youku.com/v_show/id_XMzY4NzI0==.html
            http://player.youku.com/player.php/sid/XMzY4/v.swf https://v.youku.com/v_show/id_XMzY4.html
            https://v.qq.com/txp/iframe/player.html?vid=q0500abc https://v.qq.com/x/page/q0500abc.html
            https://v.qq.com/iframe/preview.html?width=500&vid=a&auto=0 https://v.qq.com/x/page/a.html
            https://open.douyin.com/player/video?vid=7123&autoplay=0 https://www.douyin.com/video/7123
            //music.163.com/outchain/player?type=2&id=186016&auto=1 https://music.163.com/song?id=186016
            https://www.google.com/maps/embed?pb=!1m18!1m12!1m3!1d3024!2d116.3972!3d39.9075!2m3!1f0 https://www.google.com/maps?q=39.9075,116.3972
            https://maps.google.com/maps?q=Beijing+Station&output=embed https://www.google.com/maps?q=Beijing+Station
            https://www.openstreetmap.org/export/embed.html?bbox=1,2,3,4&layer=mapnik&marker=39.9%2C116.4 https://www.openstreetmap.org/?mlat=39.9&mlon=116.4#map=15/39.9/116.4
            https://www.openstreetmap.org/export/embed.html?bbox=1.5%2C2%2C3%2C4 https://www.openstreetmap.org/?minlon=1.5&minlat=2&maxlon=3&maxlat=4&box=yes
            https://platform.twitter.com/embed/Tweet.html?dnt=true&id=20 https://x.com/i/status/20""")
    void theAddressOfAPlayerBecomesThatOfItsPage(String player, String page) {
        assertThat(Embed.of(player)).map(Embed::address).contains(page);
        assertThat(Embed.of(page)).as("the page is known too").map(Embed::address).contains(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://www.bilibili.com/video/BV1xx411c7mD/?spm=1", "https://b23.tv/abc",
        "https://live.bilibili.com/123", "https://youtu.be/dQw4w9WgXcQ?t=1",
        "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
        "https://www.youtube.com/shorts/abc", "https://v.youku.com/v_show/id_XMz.html",
        "https://v.qq.com/x/cover/a/b.html",
        "https://vimeo.com/76979871", "https://www.xiaoyuzhoufm.com/episode/64f1",
        "https://www.xiaoyuzhoufm.com/podcast/64f1",
        "https://uri.amap.com/marker?position=116,39", "https://www.amap.com/place/B0FF", "https://j.map.baidu.com/a/b",
        "https://map.baidu.com/poi/x", "https://www.google.com/maps/place/x", "https://maps.app.goo.gl/abc",
        "https://www.openstreetmap.org/#map=15/39/116", "https://weibo.com/1234567890/AbCd",
        "https://m.weibo.cn/status/123",
        "https://x.com/user/status/20", "https://twitter.com/user/status/20?s=20"})
    void aPageStaysAsItIs(String address) {
        assertThat(Embed.of(address)).map(Embed::address).contains(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "javascript:alert(1)", "data:text/html,x", "https://www.bilibili.com/",
        "https://space.bilibili.com/1", "https://www.youtube.com/@user",
        "https://www.youtube.com.evil.example/watch?v=abc",
        "https://user:secret@www.youtube.com/watch?v=dQw4w9WgXcQ", "https://www.youtube.com:8443/watch?v=dQw4w9WgXcQ",
        "https://example.org/www.youtube.com/watch?v=dQw4w9WgXcQ", "ftp://youtu.be/dQw4w9WgXcQ", "/watch?v=dQw4w9WgXcQ",
        "https://www.google.com/search?q=x", "https://x.com/user", "https://weibo.com/", "https://%%%"})
    void anythingElseIsUnknown(String address) {
        assertThat(Embed.of(address)).isEmpty();
    }

    @Test
    void aHostileAddressIsReadInAMoment() {
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            for (var part : new String[]{"&bvid=", "&q=a", "!2d1", "&list=-", "&output=embed&q="}) {
                for (var start : new String[]{"https://player.bilibili.com/player.html?",
                    "https://www.google.com/maps/embed?",
                    "https://www.google.com/maps?", "https://www.youtube.com/embed/videoseries?"}) {
                    Embed.of((start + part.repeat(2_000)).substring(0, 1_990));
                    Embed.of(start + part.repeat(200_000));
                }
            }
        });
    }

}
