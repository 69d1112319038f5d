package kanbao.http;

import java.nio.ByteBuffer;
import java.util.List;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.util.BufferUtil;

/**
 * A page in one content encoding.
 *
 * @param tag     its entity tag, with the quotation marks
 * @param headers all headers of a response with it, encoded in advance
 * @param body    its bytes; readers take a duplicate, so that its position never moves
 */
record Representation(String tag, List<HttpField> headers, ByteBuffer body) {

    int length() {
        return body.remaining();
    }

    byte[] bytes() {
        return BufferUtil.toArray(body);
    }

    void addHeaders(HttpFields.Mutable response) {
        headers.forEach(response::add);
    }

    ByteBuffer content() {
        return body.duplicate();
    }

}
