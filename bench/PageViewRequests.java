import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/** Page views of distinct visitors, as the script of the article page sends them through a proxy. */
class PageViewRequests implements Supplier<byte[]> {

    private final List<String> slugs;
    private final int port;
    private long number;

    PageViewRequests(List<String> slugs, int port) {
        this.slugs = slugs;
        this.port = port;
    }

    long sent() {
        return number;
    }

    @Override
    public byte[] get() {
        var visitor = number / slugs.size();
        var slug = slugs.get((int) (number++ % slugs.size()));
        return ("POST /reads/" + slug + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nUser-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
                + "\r\nAccept: */*\r\nAccept-Language: zh-CN,zh;q=0.8\r\nX-Forwarded-Proto: http\r\nX-Forwarded-For: 198."
                + (18 + (visitor >> 16)) + "." + (visitor >> 8 & 255) + "." + (visitor & 255)
                + "\r\nOrigin: http://127.0.0.1:" + port
                + "\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 0\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }

}
