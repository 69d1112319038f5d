package kanbao.seo;

import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Something that schema.org has a type for, with its properties; what is not known is left out. */
final class SchemaNode {

    private final Map<String, Object> properties = new LinkedHashMap<>();

    private SchemaNode() {
    }

    static SchemaNode of(String type) {
        return new SchemaNode().with("@type", type);
    }

    /** The thing of the graph that has this id. */
    static SchemaNode reference(String id) {
        return new SchemaNode().with("@id", id);
    }

    /** @param value a thing, words, an address, a number, a truth, or a collection of them; null, empty words and nothing are left out */
    SchemaNode with(String property, @Nullable Object value) {
        switch (value) {
            case null -> {
            }
            case String words when words.isEmpty() -> {
            }
            case URI address -> properties.put(property, address.toString());
            case SchemaNode thing -> properties.put(property, thing.properties);
            case Collection<?> many -> withAll(property, many);
            default -> properties.put(property, value);
        }
        return this;
    }

    private void withAll(String property, Collection<?> many) {
        if (!many.isEmpty()) {
            properties.put(property,
                    many.stream().map(one -> one instanceof SchemaNode thing ? thing.properties : one).toList());
        }
    }

    Map<String, Object> properties() {
        return properties;
    }

}
