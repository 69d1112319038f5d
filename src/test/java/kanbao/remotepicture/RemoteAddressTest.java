package kanbao.remotepicture;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import kanbao.TestData;

class RemoteAddressTest {

    @ParameterizedTest
    @CsvSource({"https://img.example.cn/a.jpg, https://img.example.cn/a.jpg",
        "//img.example.cn/a.jpg, https://img.example.cn/a.jpg", "HTTP://IMG.example.CN, http://img.example.cn/",
        "https:\\\\img.example.cn\\a.jpg, https://img.example.cn/a.jpg",
        "'  https://img.example.cn/a b.jpg#x ', https://img.example.cn/a%20b.jpg",
        "https://img.example.cn:443/100%.jpg?a=1&b=%E5%9B%BE, https://img.example.cn/100%25.jpg?a=1&b=%E5%9B%BE",
        "https://img.example.cn:8443/, https://img.example.cn:8443/",
        "https://img.example.cn.?x, https://img.example.cn/?x",
        "https://图片.例子/图.png, https://xn--wcsw84d.xn--fsqu00a/%E5%9B%BE.png",
        "http://[2001:DB8::1]/a, http://[2001:db8::1]/a"})
    void anAddressIsReadAsBrowsersReadIt(String written, String requested) {
        assertThat(RemoteAddress.of(written)).get().hasToString(requested);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jpg", "/a.jpg", "ftp://img.example/a", "https://", "https:///a.jpg", "https://a b/c",
        "https://img.example:99999/", "https://img.example:x/", "https://%31%32%37.0.0.1/a", "data:image/png;base64,AA",
        "javascript:alert(1)//", "https://a..b/", "https://[fe80::1%eth0]/a"})
    void otherAddressesAreNotRequested(String written) {
        assertThat(RemoteAddress.of(written)).isEmpty();
    }

    @Test
    void aUserNameIsNoticed() {
        assertThat(RemoteAddress.of("https://me:secret@img.example/a")).get().satisfies(address -> {
            assertThat(address.hasCredentials()).isTrue();
            assertThat(address).hasToString("https://img.example/a");
        });
        assertThat(RemoteAddress.of("https://img.example@10.0.0.1/a")).get().extracting(RemoteAddress::host)
                .isEqualTo("10.0.0.1");
    }

    @ParameterizedTest
    @CsvSource({"b.jpg, https://img.example/x/b.jpg", "/b.jpg, https://img.example/b.jpg",
        "?q=2, https://img.example/x/a.jpg?q=2", "//cdn.example/图, https://cdn.example/%E5%9B%BE",
        "http://cdn.example, http://cdn.example/"})
    void aRedirectIsRelativeToItsAddress(String location, String target) {
        assertThat(RemoteAddress.of("https://img.example/x/a.jpg?q=1").orElseThrow().resolve(location)).get()
                .hasToString(target);
    }

    @ParameterizedTest
    @CsvSource({"img.example.cn, true", "a.img.example.cn, false", "cdn.test, false", "a.cdn.test, true",
        "a.b.cdn.test, true", "evilcdn.test, false", "cdn.test.evil.cn, false", "port.test, false"})
    void onlyHostsThatTheOperatorNamesAreAllowed(String host, boolean isAllowed) {
        var settings = TestData.pictures("IMG.example.cn", "*.cdn.test", "port.test:8443");
        assertThat(settings.allows(host, -1)).isEqualTo(isAllowed);
        assertThat(settings.allows(host, 8443)).isEqualTo(host.equals("port.test"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "10.1.2.3", "100.64.0.1", "100.100.100.200", "127.0.0.1", "127.255.255.255",
        "169.254.169.254", "169.254.0.23", "172.16.0.1", "172.31.255.255", "192.0.0.192", "192.0.2.1", "192.88.99.1",
        "192.168.1.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.255.255.255", "240.0.0.1",
        "255.255.255.255", "168.63.129.16", "::", "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1",
        "fe80::1",
        "fec0::1", "fc00::1", "fd00:ec2::254", "ff02::1", "2001:db8::1", "2001::1", "2001:10::1", "2002:7f00:1::",
        "3fff::1",
        "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "5f00::1", "100::1"})
    void addressesThatAreNotPublicAreRefused(String address) {
        assertThat(PublicAddress.isPublic(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "100.63.255.255", "100.128.0.1", "172.15.0.1", "172.32.0.1", "192.0.1.1",
        "223.255.255.255", "2400:3200::1", "2606:4700::1111", "::ffff:1.1.1.1", "64:ff9b::101:101"})
    void publicAddressesAreAllowed(String address) {
        assertThat(PublicAddress.isPublic(InetAddress.ofLiteral(address))).isTrue();
    }

}
