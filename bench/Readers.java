import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/** The reads of readers who are never the same, as the script of the article page posts them through a proxy. */
class Readers implements Supplier<byte[]> {

    private final List<String> stories;
    private final int port;
    private long number;

    Readers(List<String> stories, int port) {
        this.stories = stories;
        this.port = port;
    }

    /** How many there have been. */
    long sent() {
        return number;
    }

    @Override
    public byte[] get() {
        var reader = number / stories.size();
        var story = stories.get((int) (number++ % stories.size()));
        return ("POST /reads/" + story + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nUser-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
                + "\r\nAccept: */*\r\nAccept-Language: zh-CN,zh;q=0.8\r\nX-Forwarded-Proto: http\r\nX-Forwarded-For: 198."
                + (18 + (reader >> 16)) + "." + (reader >> 8 & 255) + "." + (reader & 255) + "\r\nOrigin: http://127.0.0.1:" + port
                + "\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 0\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }

}
