package kanbao.logo;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import kanbao.messages.MessageBundle;
import kanbao.site.Site;

/** The logos of the site. A file that cannot be used is one warning in the log, and pages show the name of the site instead. */
@Component
public class Logos {

    private static final MessageBundle SETTING_MESSAGES = MessageBundle.named("settings");
    private static final Logger LOG = LoggerFactory.getLogger(Logos.class);
    private static final String LIGHT = "kanbao.site.logo";
    private static final String DARK = "kanbao.site.logo-dark";

    private final @Nullable Logo light;
    private final @Nullable Logo dark;

    public Logos(Site site) {
        light = read(LIGHT, site.logo());
        if (light == null && site.logoDark() != null) {
            LOG.warn(SETTING_MESSAGES.get("logo.dark-without-light", site.logoDark()));
        }
        dark = light == null ? null : read(DARK, site.logoDark());
    }

    /** The logo for light pages, and for dark ones if there is no other. */
    public Optional<Logo> light() {
        return Optional.ofNullable(light);
    }

    /** The logo for dark pages. */
    public Optional<Logo> dark() {
        return Optional.ofNullable(dark);
    }

    public Stream<Logo> all() {
        return Stream.of(light(), dark()).flatMap(Optional::stream);
    }

    /** The logo with this fingerprint and this name in its address. */
    public Optional<Logo> find(String fingerprint, String name) {
        return all().filter(logo -> logo.picture().fingerprint().equals(fingerprint)
                && logo.picture().name().equals(name)).findFirst();
    }

    private static @Nullable Logo read(String setting, @Nullable Path path) {
        if (path == null || path.toString().isBlank()) {
            return null;
        }
        try {
            return LogoReader.read(path);
        } catch (InvalidLogoException e) {
            LOG.warn(SETTING_MESSAGES.get("logo.invalid", setting, path, e.getMessage()));
            return null;
        }
    }

}
