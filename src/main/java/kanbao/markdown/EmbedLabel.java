package kanbao.markdown;

import kanbao.embed.EmbedProvider;
import kanbao.messages.MessageBundle;

/** The words for what a provider offers, shown where the editor gives no title. */
final class EmbedLabel {

    private EmbedLabel() {
    }

    static String of(EmbedProvider provider, MessageBundle labels) {
        return switch (provider) {
            case BILIBILI -> labels.get("embed.bilibili");
            case YOUTUBE -> labels.get("embed.youtube");
            case VIMEO -> labels.get("embed.vimeo");
            case YOUKU -> labels.get("embed.youku");
            case TENCENT_VIDEO -> labels.get("embed.tencent-video");
            case DOUYIN -> labels.get("embed.douyin");
            case XIAOYUZHOU -> labels.get("embed.xiaoyuzhou");
            case NETEASE_MUSIC -> labels.get("embed.netease-music");
            case AMAP -> labels.get("embed.amap");
            case BAIDU_MAPS -> labels.get("embed.baidu-maps");
            case GOOGLE_MAPS -> labels.get("embed.google-maps");
            case OPEN_STREET_MAP -> labels.get("embed.open-street-map");
            case WEIBO -> labels.get("embed.weibo");
            case X -> labels.get("embed.x");
        };
    }

}
