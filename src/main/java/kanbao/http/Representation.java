package kanbao.http;

import java.nio.ByteBuffer;
import java.util.List;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.util.BufferUtil;

/**
 * A page in one coding.
 *
 * @param tag    its entity tag, with the quotation marks
 * @param fields the fields of an answer with it, written already
 * @param body   its bytes, never read from itself
 */
record Representation(String tag, List<HttpField> fields, ByteBuffer body) {

    int length() {
        return body.remaining();
    }

    byte[] bytes() {
        return BufferUtil.toArray(body);
    }

    void addFields(HttpFields.Mutable headers) {
        fields.forEach(headers::add);
    }

    /** Its bytes for one reader. */
    ByteBuffer content() {
        return body.duplicate();
    }

}
