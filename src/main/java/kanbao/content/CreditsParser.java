package kanbao.content;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import kanbao.article.Credit;
import kanbao.article.Credit.Role;
import kanbao.frontmatter.FrontMatterReader;
import kanbao.frontmatter.Key;
import kanbao.frontmatter.Value;
import kanbao.frontmatter.Value.Entry;
import kanbao.frontmatter.Value.Fields;
import kanbao.frontmatter.Value.Form;
import kanbao.frontmatter.Value.Items;
import kanbao.frontmatter.Value.Scalar;
import kanbao.markdown.PlainText;
import kanbao.report.Cause;
import kanbao.report.ProblemCollector;
import kanbao.report.SingleLineText;

/** Reads who worked on a story besides its authors. */
final class CreditsParser {

    private static final Map<Role, Key> KEYS = new EnumMap<>(Map.of(Role.TRANSLATOR, Key.TRANSLATOR,
            Role.PHOTOGRAPHER, Key.PHOTOGRAPHER, Role.ILLUSTRATOR, Key.ILLUSTRATOR, Role.PRODUCER, Key.PRODUCER,
            Role.EDITOR, Key.EDITOR, Role.PROOFREADER, Key.PROOFREADER));
    private static final int MAX_NAME_LENGTH = 60;
    private static final int MAX_NAMES = 20;
    /** A state of the work instead of a name. */
    private static final Pattern STATE = Pattern.compile(
            "(?i)true|false|yes|no|none|null|n/?a|tbd|todo|[\\p{P}\\p{S}\\s]+|[是否无未]|没有|暂无|(?:已|未|待|需|不).{0,6}|完成|通过");
    /** The kind of editor program, which Quarto and blog systems write under {@code editor}. */
    private static final Pattern PROGRAM = Pattern
            .compile("(?i)visual|source|markdown|html|wysiwyg|rich-?text|vim|classic|gutenberg|default|tinymce|quarto");
    private final FrontMatterReader keys;
    private final ProblemCollector problems;

    CreditsParser(FrontMatterReader keys, ProblemCollector problems) {
        this.keys = keys;
        this.problems = problems;
    }

    List<Credit> credits() {
        return Stream.of(Role.values()).flatMap(role -> credit(role).stream()).toList();
    }

    private Optional<Credit> credit(Role role) {
        var key = KEYS.getOrDefault(role, Key.EDITOR);
        var names = new LinkedHashSet<String>();
        keys.entry(key).ifPresent(entry -> {
            for (var value : keys.values(key)) {
                addNames(value, entry, names);
            }
        });
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Credit(role, names.stream().limit(MAX_NAMES).toList()));
    }

    private void addNames(Value value, Entry entry, Set<String> names) {
        var written = written(value);
        if (written.isEmpty()) {
            if (!(value instanceof Fields) || !isProgramKey(entry)) {
                keys.warn(entry.key(), value, Cause.of("value.credit"));
            }
            return;
        }
        for (var name : written.get().names()) {
            var text = SingleLineText.of(PlainText.of(name.text(), name.line(), problems), MAX_NAME_LENGTH);
            if (isProgramKey(entry) && PROGRAM.matcher(text).matches()) {
                continue;
            }
            if (STATE.matcher(text).matches() || name.form() == Form.BOOLEAN || name.form() == Form.NUMBER) {
                keys.warn(entry.key(), name, Cause.of("value.credit"));
            } else {
                names.add(text);
            }
        }
    }

    private static Optional<Scalar> written(Value value) {
        return switch (value) {
            case Scalar scalar -> Optional.of(scalar).filter(it -> !it.isBlank());
            case Fields fields -> fields.first("name", "姓名", "名字");
            case Items _ -> Optional.empty();
        };
    }

    private static boolean isProgramKey(Entry entry) {
        return Key.normalized(entry.key()).startsWith("editor");
    }

}
