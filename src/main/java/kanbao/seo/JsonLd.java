package kanbao.seo;

import java.util.LinkedHashMap;
import java.util.List;

import tools.jackson.databind.json.JsonMapper;

/**
 * JSON-LD 1.1 (W3C) that is safe inside a {@code script} element: {@code <}, {@code >} and {@code &} are escaped, so that no
 * text can end the element or start a comment. Only this package creates it.
 */
public record JsonLd(String value) {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** Creates a document with one graph of these nodes, which may refer to each other by {@code @id}. */
    static JsonLd of(List<SchemaNode> nodes) {
        var graph = nodes.stream().map(SchemaNode::properties).toList();
        var document = new LinkedHashMap<String, Object>();
        document.put("@context", "https://schema.org");
        document.put("@graph", graph);
        var json = MAPPER.writeValueAsString(document);
        return new JsonLd(json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"));
    }

    @Override
    public String toString() {
        return value;
    }

}
