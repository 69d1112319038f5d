package kanbao.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import kanbao.article.Author;
import kanbao.article.Byline;
import kanbao.article.Classification;
import kanbao.article.Section;
import kanbao.article.Slug;
import kanbao.article.Topic;
import kanbao.frontmatter.FrontMatterReader;
import kanbao.frontmatter.Key;
import kanbao.frontmatter.Value;
import kanbao.frontmatter.Value.Fields;
import kanbao.frontmatter.Value.Scalar;
import kanbao.messages.MessageBundle;
import kanbao.report.Cause;
import kanbao.report.SingleLineText;
import kanbao.site.Site;

/** Reads the section, topics and byline of a story. */
final class ClassificationParser {

    /** A hash before a topic, as in Obsidian, or on both sides, as on Weibo. */
    private static final Pattern HASHES = Pattern.compile("^[#＃]([^#＃]+)[#＃]?$");

    private static final Pattern SHARP = Pattern.compile("(?<=\\p{L})#");
    private static final Pattern LEADING_DOT = Pattern.compile("^\\.(?=\\p{L})");

    private final Site site;
    private final Section general;

    ClassificationParser(Site site) {
        this.site = site;
        MessageBundle labels = MessageBundle.named("labels", site.language());
        general = new Section(Slug.of("general"), labels.get("section.general"));
    }

    /** Returns the first category as the section and the others as topics; the default is the general section. */
    Classification classification(FrontMatterReader keys) {
        var categories = keys.names(Key.SECTION, Cause.of("value.section"));
        var topicNames = new ArrayList<>(categories.stream().skip(1).toList());
        topicNames.addAll(keys.names(Key.TOPICS, Cause.of("value.names")));
        var section = categories.stream().findFirst().flatMap(name -> section(name, keys));
        return new Classification(section.orElseGet(this::generalSection),
                topics(topicNames, keys));
    }

    /** The section of stories without one. */
    Section generalSection() {
        return configured(general.slug(), general.name()).orElse(general);
    }

    /** Returns the distinct authors, or the desk if there are none. */
    Byline byline(FrontMatterReader keys) {
        var authors = new LinkedHashMap<Slug, Author>();
        for (var value : keys.values(Key.AUTHORS)) {
            for (var name : authorNames(value, keys)) {
                slug(name, Key.AUTHORS, keys)
                        .ifPresent(slug -> authors.putIfAbsent(slug, new Author(slug, name.text())));
            }
        }
        return new Byline(authors.isEmpty() ? List.of(site.deskAuthor()) : List.copyOf(authors.sequencedValues()));
    }

    private List<Scalar> authorNames(Value value, FrontMatterReader keys) {
        var name = switch (value) {
            case Scalar scalar -> Optional.of(scalar);
            case Fields fields -> fields.first("name", "author", "姓名", "名字");
            case Value.Items items -> Optional.<Scalar>empty();
        };
        if (name.isEmpty()) {
            keys.entry(Key.AUTHORS)
                    .ifPresent(entry -> keys.warn(entry.key(), value, Cause.of("value.authors")));
        }
        return name.map(Scalar::names).orElse(List.of());
    }

    private Optional<Section> section(Scalar name, FrontMatterReader keys) {
        var text = SingleLineText.of(name.text());
        return slug(name, Key.SECTION, keys)
                .map(slug -> configured(slug, text).orElseGet(() -> new Section(slug, text)));
    }

    private Optional<Section> configured(Slug slug, String name) {
        return site.sections()
                .stream()
                .filter(section -> section.slug().equals(slug) || section.name().equals(name))
                .findFirst();
    }

    private static List<Topic> topics(List<Scalar> names, FrontMatterReader keys) {
        var topics = new LinkedHashMap<Slug, Topic>();
        for (var written : names) {
            var name = new Scalar(HASHES.matcher(SingleLineText.of(written.text())).replaceAll("$1"), written.form(),
                    written.line());
            slug(name, Key.TOPICS, keys)
                    .ifPresent(slug -> topics.putIfAbsent(slug, new Topic(slug, SingleLineText.of(name.text()))));
        }
        return List.copyOf(topics.sequencedValues());
    }

    /** Returns the slug of a name; C++, C# and .NET get other slugs than C and NET. */
    static Optional<Slug> slug(String name) {
        var sharp = SHARP.matcher(name.replace("++", "-plus-plus")).replaceAll("-sharp");
        return Slug.from(LEADING_DOT.matcher(sharp).replaceFirst("dot-"));
    }

    private static Optional<Slug> slug(Scalar name, Key key, FrontMatterReader keys) {
        var slug = slug(name.text());
        if (slug.isEmpty()) {
            keys.warn(key.preferredSpelling(), name, Cause.of("value.name"));
        }
        return slug;
    }

}
