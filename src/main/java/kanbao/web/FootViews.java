package kanbao.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import kanbao.script.Scripts;
import kanbao.site.FootSettings;
import kanbao.site.Links;
import kanbao.site.Site;

/** Creates the foot of every page: the copyright, the licence and the numbers of the filings, each with its link. */
@Component
class FootViews {

    private static final String ICP_QUERY = "https://beian.miit.gov.cn/";
    private static final String POLICE = "https://beian.mps.gov.cn/";
    private static final String POLICE_QUERY = POLICE + "#/query/webSearch?code=";
    private static final String YEAR = "{yyyy}";

    private final FootSettings foot;
    private final Messages messages;
    private final Links links;
    private final Scripts scripts;

    FootViews(Site site, Messages messages, Links links, Scripts scripts) {
        this.links = links;
        this.scripts = scripts;
        this.foot = site.foot();
        this.messages = messages;
    }

    /** Null if the settings have nothing for the foot. */
    Layout.@Nullable Foot foot() {
        if (foot.isEmpty()) {
            return null;
        }
        var licence = foot.licence();
        return new Layout.Foot(foot.links().stream().map(link -> link(link.address(), link.text())).toList(),
                copyright(), licence == null ? null : link(licence.address(), licence.text()),
                foot.icp() == null ? null : new Link(ICP_QUERY, foot.icp()), police());
    }

    private @Nullable String copyright() {
        return foot.copyright() == null
                ? null
                : scripts.text(foot.copyright()).replace(YEAR, messages.currentYear());
    }

    private Link link(String address, String text) {
        return new Link(address.startsWith("/") ? links.inScript(address) : address, scripts.text(text));
    }

    private @Nullable Link police() {
        return foot.police() == null
                ? null
                : new Link(foot.policeNumber().map(POLICE_QUERY::concat).orElse(POLICE), foot.police());
    }

}
