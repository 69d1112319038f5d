package kanbao.frontmatter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import kanbao.frontmatter.Value.Entry;
import kanbao.frontmatter.Value.Fields;
import kanbao.frontmatter.Value.Form;
import kanbao.frontmatter.Value.Items;
import kanbao.frontmatter.Value.Scalar;
import kanbao.report.Cause;
import kanbao.report.ProblemCollector;
import kanbao.report.SingleLineText;

/** What one story's front matter says, asked by meaning; every answer that does not fit is told as a problem. */
public final class FrontMatterReader {

    private final ProblemCollector problems;
    private final Map<Key, List<Entry>> entries = new EnumMap<>(Key.class);

    public FrontMatterReader(Fields fields, ProblemCollector problems) {
        this.problems = problems;
        var seen = new HashMap<String, Entry>();
        for (var entry : fields.entries()) {
            var before = seen.putIfAbsent(Key.plain(entry.key()), entry);
            if (before != null) {
                problems.warning(entry.line(),
                        Cause.of("frontmatter.duplicate-key", entry.key(), before.line()));
            } else {
                file(entry);
            }
        }
        entries.values().forEach(this::keepPreferred);
    }

    /** The entry for a key; empty where there is none or nothing stands beside it. */
    public Optional<Entry> entry(Key key) {
        return entries.getOrDefault(key, List.of()).stream().findFirst();
    }

    /** The one value of a key; a list or map there is a warning. */
    public Optional<Scalar> scalar(Key key, Cause ifInvalid) {
        return entry(key).flatMap(entry -> {
            if (entry.value() instanceof Scalar scalar) {
                return Optional.of(scalar);
            }
            warn(entry, ifInvalid);
            return Optional.empty();
        });
    }

    /** The words of a key in one line; empty where there are none. */
    public Optional<String> words(Key key, Cause ifInvalid) {
        return scalar(key, ifInvalid).map(scalar -> SingleLineText.of(scalar.text())).filter(words -> !words.isEmpty());
    }

    /** The names of a key: a list, lists in a list, or words with commas between them. */
    public List<Scalar> names(Key key, Cause ifInvalid) {
        return entry(key).map(entry -> {
            if (entry.value() instanceof Scalar scalar && scalar.form() != Form.BOOLEAN
                    && scalar.form() != Form.NUMBER) {
                return scalar.names();
            }
            if (entry.value() instanceof Items items) {
                return flat(items, entry, ifInvalid);
            }
            warn(entry, ifInvalid);
            return List.<Scalar>of();
        }).orElse(List.of());
    }

    /** The values of a key, one or a list of them. */
    public List<Value> values(Key key) {
        return entry(key)
                .map(entry -> entry.value() instanceof Items items ? items.values() : List.of(entry.value()))
                .orElse(List.of());
    }

    public void warn(Entry entry, Cause ifInvalid) {
        warn(entry.key(), entry.value(), ifInvalid);
    }

    /** Tells that a key's value, or one of its values, is left out because it does not fit. */
    public void warn(String key, Value value, Cause ifInvalid) {
        problems.warning(value.line(), ifInvalid.with(key, value.described()));
    }

    private void file(Entry entry) {
        if (entry.value() instanceof Fields fields && Key.plain(entry.key()).equals("halo")) {
            fields.entries().stream().filter(inner -> inner.key().equals("publish")).forEach(this::file);
            return;
        }
        var key = Key.named(entry.key());
        if (key.isEmpty()) {
            var name = SingleLineText.of(entry.key(), 60);
            problems.ignored(entry.line(), Key.similarTo(name)
                    .map(similar -> Cause.of("frontmatter.misspelled-key", name, similar))
                    .orElseGet(() -> Cause.of("frontmatter.unknown-key", name)));
        } else if (!(entry.value() instanceof Scalar scalar && scalar.isBlank())) {
            entries.computeIfAbsent(key.get(), any -> new ArrayList<>()).add(entry);
        }
    }

    private void keepPreferred(List<Entry> sameMeaning) {
        sameMeaning.sort(Comparator.comparingInt(entry -> Key.named(entry.key()).orElseThrow().rank(entry.key())));
        var kept = sameMeaning.getFirst().key();
        sameMeaning.stream()
                .skip(1)
                .forEach(entry -> problems.ignored(entry.line(),
                        Cause.of("frontmatter.second-spelling", entry.key(), kept)));
    }

    private List<Scalar> flat(Items items, Entry entry, Cause ifInvalid) {
        return items.values().stream().flatMap(value -> switch (value) {
            case Scalar scalar -> scalar.isBlank() ? Stream.<Scalar>empty() : Stream.of(scalar);
            case Items inner -> flat(inner, entry, ifInvalid).stream();
            case Fields fields -> {
                warn(entry.key(), fields, ifInvalid);
                yield Stream.<Scalar>empty();
            }
        }).toList();
    }

}
