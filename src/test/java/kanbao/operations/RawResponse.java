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
 * An HTTP/1.1 response, read from a socket that may stay open.
 *
 * @param headers by their names in lower case; the last value of repeated headers
 * @param body    decoded as UTF-8
 */
record RawResponse(int status, Map<String, String> headers, String body) {

    /**
     * Reads the next response.
     *
     * @throws EOFException if the connection ends before the response does
     */
    static RawResponse read(BufferedInputStream in) throws IOException {
        var status = Integer.parseInt(readLine(in).split(" ", 3)[1]);
        var headers = new HashMap<String, String>();
        for (var header = readLine(in); !header.isEmpty(); header = readLine(in)) {
            var name = header.substring(0, header.indexOf(':'));
            headers.put(name.toLowerCase(Locale.ROOT), header.substring(name.length() + 1).strip());
        }
        var body = "chunked".equals(headers.get("transfer-encoding"))
                ? readChunks(in)
                : readBytes(in, status == 304 ? 0 : Integer.parseInt(headers.getOrDefault("content-length", "0")));
        return new RawResponse(status, headers, new String(body, StandardCharsets.UTF_8));
    }

    /** Whether it announces that the server closes the connection. */
    boolean closesConnection() {
        return "close".equalsIgnoreCase(headers.get("connection"));
    }

    private static byte[] readChunks(BufferedInputStream in) throws IOException {
        var body = new ByteArrayOutputStream();
        int length;
        do {
            length = Integer.parseInt(readLine(in), 16);
            body.writeBytes(readBytes(in, length));
            readLine(in);
        } while (length > 0);
        return body.toByteArray();
    }

    private static byte[] readBytes(BufferedInputStream in, int length) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw incomplete();
        }
        return bytes;
    }

    private static String readLine(BufferedInputStream in) throws IOException {
        var line = new StringBuilder();
        for (var letter = in.read(); letter != '\n'; letter = in.read()) {
            if (letter < 0) {
                throw incomplete();
            }
            line.append((char) letter);
        }
        return line.toString().strip();
    }

    private static EOFException incomplete() {
        return new EOFException("the connection was closed within a response");
    }

}
