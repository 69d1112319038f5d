package kanbao.site;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DataSizeUnit;
import org.springframework.util.unit.DataSize;
import org.springframework.util.unit.DataUnit;

import kanbao.messages.MessageBundle;

/**
 * The settings {@code kanbao.pictures.*}, about pictures on other hosts.
 *
 * @param hosts    the hosts from which pictures are fetched; none are fetched if it is empty
 * @param types    the types of pictures that are kept
 * @param maxSize  of a picture
 * @param maxCount of all pictures
 * @param maxStore of all pictures together
 * @param timeout  the longest time to fetch a picture, with all redirects
 * @param refresh  after which a fetched picture is requested again; 0 for never
 */
public record PictureSettings(@DefaultValue List<HostPattern> hosts,
        @DefaultValue( {
            "jpeg", "png", "gif", "webp", "avif"}) List<PictureType> types,
        @DefaultValue("10MB") @DataSizeUnit(DataUnit.MEGABYTES) DataSize maxSize,
        @DefaultValue("20000") int maxCount,
        @DefaultValue("2048MB") @DataSizeUnit(DataUnit.MEGABYTES) DataSize maxStore,
        @DefaultValue("30s") Duration timeout,
        @DefaultValue("168h") Duration refresh){

    private static final MessageBundle SETTING_MESSAGES = MessageBundle.named("settings");
    private static final DataSize MIN_SIZE = DataSize.ofMegabytes(1);
    /** Larger pictures are not served. */
    private static final DataSize MAX_SIZE = DataSize.ofMegabytes(20);
    private static final Duration MIN_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration MAX_TIMEOUT = Duration.ofMinutes(10);
    private static final Duration MIN_REFRESH = Duration.ofHours(1);

    public PictureSettings {
        hosts = List.copyOf(hosts);
        types = List.copyOf(types);
        var errors = new ArrayList<String>();
        if (types.isEmpty()) {
            errors.add(SETTING_MESSAGES.get("pictures.types.empty"));
        }
        if (maxSize.compareTo(MIN_SIZE) < 0 || maxSize.compareTo(MAX_SIZE) > 0) {
            errors.add(SETTING_MESSAGES.get("pictures.max-size.out-of-range", SizeText.of(maxSize),
                    SizeText.of(MIN_SIZE), SizeText.of(MAX_SIZE)));
        }
        if (maxCount < 1) {
            errors.add(SETTING_MESSAGES.get("pictures.too-few", maxCount));
        }
        if (maxStore.toBytes() <= 0) {
            errors.add(SETTING_MESSAGES.get("size.too-small", "kanbao.pictures.max-store", SizeText.of(maxStore)));
        }
        if (timeout.compareTo(MIN_TIMEOUT) < 0 || timeout.compareTo(MAX_TIMEOUT) > 0) {
            errors.add(SETTING_MESSAGES.get("pictures.timeout.out-of-range", timeout));
        }
        if (!refresh.isZero() && refresh.compareTo(MIN_REFRESH) < 0) {
            errors.add(SETTING_MESSAGES.get("pictures.refresh.too-short", refresh));
        }
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", errors));
        }
    }

    /** Returns the same settings for other hosts. */
    public PictureSettings with(List<HostPattern> otherHosts) {
        return new PictureSettings(otherHosts, types, maxSize, maxCount, maxStore, timeout, refresh);
    }

    /** Whether pictures may be fetched from this host and port, as in {@link HostPattern#matches}. */
    public boolean allows(String host, int port) {
        return hosts.stream().anyMatch(pattern -> pattern.matches(host, port));
    }

}
