package kanbao.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.util.BufferUtil;

/** A page in one content encoding. */
final class Representation {

    private final String tag;
    private final List<HttpField> headers;
    /** What follows the status line and the date in a response with HTTP/1.1: the same headers, and the body. */
    private final byte[] message;
    /** The length of the headers in the message, with the empty line. */
    private final int headLength;
    /** What follows the status line and the date in a response with status 304. */
    private final byte[] notModified;

    private Representation(String tag, List<HttpField> headers, byte[] message, int headLength, byte[] notModified) {
        this.tag = tag;
        this.headers = headers;
        this.message = message;
        this.headLength = headLength;
        this.notModified = notModified;
    }

    /**
     * @param tag         its entity tag, with the quotation marks
     * @param headers     all headers of a response with it
     * @param notModified those of a response with status 304, except the entity tag
     */
    static Representation of(String tag, List<HttpField> headers, List<HttpField> notModified, byte[] body) {
        var head = head(headers, "");
        var message = new ByteArrayOutputStream(head.length + body.length);
        message.writeBytes(head);
        message.writeBytes(body);
        return new Representation(tag, headers, message.toByteArray(), head.length,
                head(notModified, "ETag: " + tag + "\r\n"));
    }

    private static byte[] head(List<HttpField> headers, String last) {
        var lines = new StringBuilder();
        headers.forEach(header -> lines.append(header.getName()).append(": ").append(header.getValue()).append("\r\n"));
        return lines.append(last).append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The entity tag, with the quotation marks. */
    String tag() {
        return tag;
    }

    /** What it takes in the cache, in bytes. */
    int size() {
        return message.length + notModified.length;
    }

    int length() {
        return message.length - headLength;
    }

    byte[] bytes() {
        return BufferUtil.toArray(content());
    }

    void addHeaders(HttpFields.Mutable response) {
        headers.forEach(response::add);
    }

    ByteBuffer content() {
        return ByteBuffer.wrap(message, headLength, length()).slice().asReadOnlyBuffer();
    }

    /** The rest of a response with status 304 and HTTP/1.1. */
    ByteBuffer notModified() {
        return ByteBuffer.wrap(notModified);
    }

    /** The rest of a response with HTTP/1.1. */
    ByteBuffer message(boolean isHead) {
        return ByteBuffer.wrap(message, 0, isHead ? headLength : message.length);
    }

}
