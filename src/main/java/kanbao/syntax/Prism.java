package kanbao.syntax;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import kanbao.javascript.JavaScript;
import kanbao.javascript.JavaScriptException;
import kanbao.syntax.Token.Kind;

/** Prism, with the grammars that were needed so far. One thread uses it at a time. */
final class Prism {

    private static final String FOLDER = "/syntax/";
    /** Returns a letter for the kind and the length of each token. */
    private static final String TOKENS = """
            (function (code, language) {
                var kinds = {comment: 'c', prolog: 'c', doctype: 'c', cdata: 'c', shebang: 'c',
                    string: 's', 'char': 's', 'attr-value': 's', regex: 's', inserted: 's', 'inserted-sign': 's',
                    keyword: 'k', tag: 'k', selector: 'k', atrule: 'k', important: 'k', deleted: 'k', 'deleted-sign': 'k',
                    directive: 'k', number: 'l', 'boolean': 'l', constant: 'l', symbol: 'l',
                    punctuation: 'p', operator: 'p', 'attr-name': 'p', interpolation: 'p'};
                var result = [], last = '', length = 0;
                function add(kind, size) {
                    if (kind !== last) {
                        if (length) { result.push(last + length); }
                        last = kind;
                        length = 0;
                    }
                    length += size;
                }
                function kindOf(token, outer) {
                    var names = [token.type].concat(token.alias || []);
                    for (var i = 0; i < names.length; i++) {
                        if (kinds.hasOwnProperty(names[i])) {
                            var kind = kinds[names[i]];
                            return kind === 'p' && (outer === 's' || outer === 'c') && names[i] !== 'interpolation' ? outer : kind;
                        }
                    }
                    return outer;
                }
                function walk(content, kind) {
                    if (typeof content === 'string') {
                        add(kind, content.length);
                    } else if (Array.isArray(content)) {
                        for (var i = 0; i < content.length; i++) { walk(content[i], kind); }
                    } else {
                        walk(content.content, kindOf(content, kind));
                    }
                }
                walk(Prism.tokenize(code, Prism.languages[language]), 'p');
                add('', 0);
                return result.join(' ');
            })""";
    private static final Pattern SPACE = Pattern.compile(" ");
    private static final Map<Character, Kind> KINDS = Map.of('p', Kind.PLAIN, 'k', Kind.KEYWORD, 's', Kind.STRING, 'c',
            Kind.COMMENT, 'l', Kind.LITERAL);
    /** The grammars to load for each name of a language; the last is its own. */
    private static final Map<String, List<String>> GRAMMARS = grammars();

    private static @Nullable SoftReference<Prism> loaded;

    private final JavaScript script = new JavaScript();
    private final Object tokens;
    private final Set<String> grammars = new HashSet<>();

    private Prism() {
        script.load(FOLDER + "prism.js");
        tokens = script.evaluate(TOKENS, "tokens");
    }

    static boolean knows(String language) {
        return GRAMMARS.containsKey(language.toLowerCase(Locale.ROOT));
    }

    static Set<String> languages() {
        return GRAMMARS.keySet();
    }

    /** Returns the loaded library; if memory is short, it is unloaded and loaded again. */
    static synchronized Prism get() {
        var last = loaded == null ? null : loaded.get();
        if (last != null && !last.script.isBroken()) {
            return last;
        }
        var prism = new Prism();
        loaded = new SoftReference<>(prism);
        return prism;
    }

    /** The instructions of the last call. */
    long instructions() {
        return script.instructions();
    }

    List<Token> tokens(String code, String language, long maxInstructions) throws JavaScriptException {
        var needed = GRAMMARS.getOrDefault(language.toLowerCase(Locale.ROOT), List.of());
        for (var grammar : needed) {
            if (grammars.add(grammar)) {
                script.load(FOLDER + grammar + ".js");
            }
        }
        return tokens(code, script.call(tokens, maxInstructions, code, needed.getLast()));
    }

    /** Cuts the code itself, so that no character of it can change. */
    private static List<Token> tokens(String code, String lengths) {
        var result = new ArrayList<Token>();
        var start = 0;
        for (var part : SPACE.splitAsStream(lengths).toList()) {
            var end = start + Integer.parseInt(part.substring(1));
            result.add(new Token(KINDS.getOrDefault(part.charAt(0), Kind.PLAIN), code.substring(start, end)));
            start = end;
        }
        if (start < code.length()) {
            result.add(new Token(Kind.PLAIN, code.substring(start)));
        }
        return result;
    }

    private static Map<String, List<String>> grammars() {
        var properties = new Properties();
        try (var stream = Prism.class.getResourceAsStream(FOLDER + "languages.properties")) {
            if (stream == null) {
                throw new IllegalStateException("no languages.properties");
            }
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(name -> name, name -> List.of(properties.getProperty(name).split(
                        " "))));
    }

}
