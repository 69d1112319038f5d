package kanbao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.UriUtils;

import kanbao.PageResponse;
import kanbao.QrCodeReader;
import kanbao.http.Compression;

/** The QR codes of articles, drawn in the smallest size that a reader may see and read again. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "kanbao.site.base-url=https://news.example.cn")
class QrCodeTest {

    private static final String PREFIX = "https://news.example.cn/articles/";
    private static final int SMALLEST = 120;
    private static final int MAXIMUM_BYTES = 2_048;
    private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\d+) ");
    private static final Pattern STEP = Pattern.compile("([Mmh])(\\d+)(?: ([\\d.]+))?");

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"a", "white-house-memo-alibaba", "2009-12-14-improve-r-computation-efficiency", "古城墙修缮完工",
        "白宫备忘录点名阿里巴巴，各方说法一览", "一二三四五六七八九十一二三四五六七八九十"})
    void theCodeOfAnAddressIsReadAt120Pixels(String slug) {
        var address = PREFIX + UriUtils.encodePathSegment(slug, StandardCharsets.UTF_8);
        assertThat(QrCodeReader.read(draw(QrCodeSvg.of(address), SMALLEST))).isEqualTo(address);
    }

    @Test
    void theCodeOfTheLongestAddressIsReadAt180PixelsAndHasTwoKilobytes() {
        var address = PREFIX + UriUtils.encodePathSegment("长".repeat(80), StandardCharsets.UTF_8);
        var svg = QrCodeSvg.of(address);
        assertThat(QrCodeReader.read(draw(svg, 180))).isEqualTo(address);
        assertThat(Compression.brotliBest(svg.getBytes(StandardCharsets.UTF_8)).length)
                .isLessThanOrEqualTo(MAXIMUM_BYTES);
    }

    @Test
    void theServerSendsTheCodeOfTheCanonicalAddressForADay() {
        var path = "/articles/white-house-memo-alibaba";
        var code = PageResponse.get(port, path + "/qr.svg");
        var canonical = PageResponse.get(port, path).html().select("link[rel=canonical]").attr("href");
        assertThat(code.header("Content-Type")).isEqualTo("image/svg+xml");
        assertThat(code.header("Cache-Control")).contains("max-age=86400", "public");
        assertThat(code.body().length()).isLessThanOrEqualTo(MAXIMUM_BYTES);
        assertThat(QrCodeReader.read(draw(code.body(), SMALLEST))).isEqualTo(canonical)
                .startsWith("https://news.example.cn/");
        assertThat(PageResponse.get(port, "/articles/nothing/qr.svg").status()).isEqualTo(404);
    }

    /** Draws the path of the code, with soft edges where modules do not match pixels. */
    private static BufferedImage draw(String svg, int width) {
        var picture = new BufferedImage(width, width, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, width);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.BLACK);
        graphics.scale((double) width / size(svg), (double) width / size(svg));
        var x = 0.0;
        var y = 0.0;
        var steps = STEP.matcher(svg.substring(svg.lastIndexOf(" d=\"")));
        while (steps.find()) {
            var length = Integer.parseInt(steps.group(2));
            if (steps.group(1).equals("M")) {
                x = length;
                y = Double.parseDouble(steps.group(3));
            } else {
                if (steps.group(1).equals("h")) {
                    graphics.fill(new Rectangle2D.Double(x, y - 0.5, length, 1));
                }
                x += length;
            }
        }
        graphics.dispose();
        return picture;
    }

    private static int size(String svg) {
        var size = SIZE.matcher(svg);
        assertThat(size.find()).isTrue();
        return Integer.parseInt(size.group(1));
    }

}
