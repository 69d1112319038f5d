package kanbao.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

import kanbao.messages.MessageBundle;

/**
 * The settings {@code kanbao.site.foot.*}: what the law and the publisher want at the foot of every page.
 *
 * @param icp       the number of the filing with the Ministry of Industry and Information Technology, such as 京ICP备12345678号-1
 * @param police    the number of the filing with the public security organs, such as 京公网安备11010802012345号
 * @param licence   the licence of the content
 * @param copyright the copyright line; {@code {yyyy}} is the current year
 * @param links     more links
 */
public record FootSettings(@Nullable String icp, @Nullable String police, @Nullable Licence licence,
        @Nullable String copyright, @DefaultValue List<FootLink> links) {

    public static final FootSettings NONE = new FootSettings(null, null, null, null, List.of());

    private static final MessageBundle SETTING_MESSAGES = MessageBundle.named("settings");
    private static final String PROVINCES = "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼蜀黔陇滇]";
    /** Eight digits, ten since 2020, six in old numbers; a website of the same owner has a number of its own after a hyphen. */
    private static final Pattern ICP = Pattern
            .compile(PROVINCES + "ICP[备证](?:\\d{6}|\\d{8}|\\d{10})号(?:-\\d{1,4}[A-Z]?)?");
    private static final Pattern POLICE = Pattern.compile(PROVINCES + "公网安备 ?(?<number>\\d{14})号");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    public FootSettings {
        icp = blankToNull(icp);
        police = blankToNull(police);
        copyright = blankToNull(copyright);
        links = List.copyOf(links);
    }

    /** A link with its text. */
    public record FootLink(String text, String address) {

        private static final Pattern ADDRESS = Pattern.compile("(?:https?://[^/\\s]|mailto:[^\\s@]+@|/(?!/))\\S*|/");

        public FootLink {
            if (text.isBlank()) {
                throw new IllegalArgumentException(SETTING_MESSAGES.get("foot.links.empty", address));
            }
            if (!ADDRESS.matcher(address).matches()) {
                throw new IllegalArgumentException(SETTING_MESSAGES.get("foot.links.invalid", address));
            }
        }

    }

    public boolean isEmpty() {
        return icp == null && police == null && licence == null && copyright == null && links.isEmpty();
    }

    /** The digits of the filing with the public security organs; empty if there are none. */
    public Optional<String> policeNumber() {
        return Optional.ofNullable(police).map(DIGITS::matcher).filter(matcher -> matcher.find())
                .map(matcher -> matcher.group());
    }

    /** One sentence for each number that does not have the usual form. It is shown nevertheless, because forms change. */
    List<String> warnings() {
        var warnings = new ArrayList<String>();
        if (icp != null && !ICP.matcher(icp).matches()) {
            warnings.add(SETTING_MESSAGES.get("foot.icp.unusual", icp));
        }
        if (police != null && !POLICE.matcher(police).matches()) {
            warnings.add(SETTING_MESSAGES.get("foot.police.unusual", police));
        }
        return warnings;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

}
