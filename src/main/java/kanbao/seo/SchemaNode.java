package kanbao.seo;

import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A node of schema.org with its type and properties. Empty properties are left out. */
final class SchemaNode {

    private final Map<String, Object> properties = new LinkedHashMap<>();

    private SchemaNode() {
    }

    static SchemaNode of(String type) {
        return new SchemaNode().with("@type", type);
    }

    /** Refers to the node of the graph with this id. */
    static SchemaNode reference(String id) {
        return new SchemaNode().with("@id", id);
    }

    /** @param value a node, string, URI, number, boolean, or a collection of them; null and empty values are left out */
    SchemaNode with(String property, @Nullable Object value) {
        switch (value) {
            case null -> {
            }
            case String text when text.isEmpty() -> {
            }
            case URI address -> properties.put(property, address.toString());
            case SchemaNode node -> properties.put(property, node.properties);
            case Collection<?> values -> withAll(property, values);
            default -> properties.put(property, value);
        }
        return this;
    }

    private void withAll(String property, Collection<?> values) {
        if (!values.isEmpty()) {
            properties.put(property,
                    values.stream().map(value -> value instanceof SchemaNode node ? node.properties : value).toList());
        }
    }

    Map<String, Object> properties() {
        return properties;
    }

}
