package kanbao.chinese;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import kanbao.chinese.Dictionary.Entry;

/**
 * What a site or a story says about single terms, before the dictionaries.
 *
 * @param terms how a term is written in Traditional Chinese, by its form in Simplified Chinese
 * @param names names that stay as they are, such as those of authors
 */
public record Glossary(Map<String, String> terms, Set<String> names) {

    public static final Glossary EMPTY = new Glossary(Map.of(), Set.of());

    public Glossary {
        terms = Map.copyOf(terms);
        names = Set.copyOf(names);
    }

    /** Returns a glossary of terms, without names. */
    public static Glossary of(Map<String, String> terms) {
        return terms.isEmpty() ? EMPTY : new Glossary(terms, Set.of());
    }

    /** Returns the terms and names of both; where both have a term, the other's counts. */
    public Glossary with(Glossary other) {
        var allTerms = new LinkedHashMap<>(terms);
        allTerms.putAll(other.terms);
        var allNames = new LinkedHashSet<>(names);
        allNames.addAll(other.names);
        return new Glossary(allTerms, allNames);
    }

    Dictionary termDictionary(boolean toSimplified) {
        return dictionary(terms.entrySet()
                .stream()
                .map(term -> toSimplified
                        ? new Entry(term.getValue(), term.getKey())
                        : new Entry(term.getKey(), term.getValue()))
                .sorted((one, other) -> one.replacement().compareTo(other.replacement()))
                .toList());
    }

    Dictionary nameDictionary() {
        return dictionary(names.stream().map(name -> new Entry(name, name)).toList());
    }

    private static Dictionary dictionary(List<Entry> entries) {
        return Dictionary.of(entries.stream().filter(entry -> !entry.key().isEmpty()).toList());
    }

}
