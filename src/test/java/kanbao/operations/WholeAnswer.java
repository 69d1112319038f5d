package kanbao.operations;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * An answer of HTTP/1.1 as it came over a connection that may stay open.
 *
 * @param fields by their names in lower case; of several with one name the last
 * @param words  its body, as UTF-8
 */
record WholeAnswer(int status, Map<String, String> fields, String words) {

    /**
     * Reads the next one.
     *
     * @throws EOFException if the connection ends before the answer does
     */
    static WholeAnswer read(BufferedInputStream in) throws IOException {
        var status = Integer.parseInt(line(in).split(" ", 3)[1]);
        var fields = new HashMap<String, String>();
        for (var field = line(in); !field.isEmpty(); field = line(in)) {
            var name = field.substring(0, field.indexOf(':'));
            fields.put(name.toLowerCase(Locale.ROOT), field.substring(name.length() + 1).strip());
        }
        var body = "chunked".equals(fields.get("transfer-encoding"))
                ? chunks(in)
                : bytes(in, status == 304 ? 0 : Integer.parseInt(fields.getOrDefault("content-length", "0")));
        return new WholeAnswer(status, fields, new String(body, StandardCharsets.UTF_8));
    }

    /** Whether it says that it is the last on its connection. */
    boolean closes() {
        return "close".equalsIgnoreCase(fields.get("connection"));
    }

    private static byte[] chunks(BufferedInputStream in) throws IOException {
        var body = new ByteArrayOutputStream();
        int length;
        do {
            length = Integer.parseInt(line(in), 16);
            body.writeBytes(bytes(in, length));
            line(in);
        } while (length > 0);
        return body.toByteArray();
    }

    private static byte[] bytes(BufferedInputStream in, int length) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw cut();
        }
        return bytes;
    }

    private static String line(BufferedInputStream in) throws IOException {
        var line = new StringBuilder();
        for (var letter = in.read(); letter != '\n'; letter = in.read()) {
            if (letter < 0) {
                throw cut();
            }
            line.append((char) letter);
        }
        return line.toString().strip();
    }

    private static EOFException cut() {
        return new EOFException("the connection was closed without a whole answer");
    }

}
