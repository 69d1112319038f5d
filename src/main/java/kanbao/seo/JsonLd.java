package kanbao.seo;

import java.util.LinkedHashMap;
import java.util.List;

import tools.jackson.databind.json.JsonMapper;

/**
 * JSON-LD (W3C, JSON-LD 1.1) that a {@code script} element can hold as it is: no word in it ends the element or begins a
 * comment, since {@code <}, {@code >} and {@code &} are written as escapes. Only this package makes it.
 */
public record JsonLd(String value) {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** One graph of these things, which may name each other by their {@code @id}. */
    static JsonLd of(List<SchemaNode> things) {
        var graph = things.stream().map(SchemaNode::properties).toList();
        var document = new LinkedHashMap<String, Object>();
        document.put("@context", "https://schema.org");
        document.put("@graph", graph);
        var written = MAPPER.writeValueAsString(document);
        return new JsonLd(written.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"));
    }

    @Override
    public String toString() {
        return value;
    }

}
