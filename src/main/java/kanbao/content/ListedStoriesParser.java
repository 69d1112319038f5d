package kanbao.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import kanbao.content.SubjectFile.ListedStory;
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

/** Reads the stories that a special names, with their subheads. */
final class ListedStoriesParser {

    private static final String[] STORY_KEYS = {"stories", "articles", "posts", "报道", "文章", "篇目"};
    private static final String[] SUBHEAD_KEYS = {"subhead", "heading", "title", "name", "小标题", "标题", "名称"};
    private static final Pattern WIKI_LINK = Pattern
            .compile("\\[\\[([^\\]|#]+)(?:[|#][^\\]]*)?]]|\\[[^\\]]*]\\(([^)]+)\\)");

    private final FrontMatterReader keys;
    private final ProblemCollector problems;
    private final List<ListedStory> listed = new ArrayList<>();

    ListedStoriesParser(FrontMatterReader keys, ProblemCollector problems) {
        this.keys = keys;
        this.problems = problems;
    }

    List<ListedStory> stories() {
        keys.entry(Key.STORIES).ifPresent(entry -> {
            if (entry.value() instanceof Scalar scalar && scalar.form() == Form.TEXT) {
                scalar.names().forEach(name -> listed.add(new ListedStory("", reference(name))));
            } else {
                add(entry.value(), "", entry);
            }
        });
        return List.copyOf(listed);
    }

    /** Reads names of stories, lists of them, and maps with a subhead. */
    private void add(Value value, String subhead, Entry entry) {
        switch (value) {
            case Scalar scalar when scalar.isBlank() -> {
            }
            case Scalar scalar when scalar.form() == Form.BOOLEAN -> keys.warn(entry.key(), scalar,
                    Cause.of("value.stories"));
            case Scalar scalar -> listed.add(new ListedStory(subhead, reference(scalar)));
            case Items items -> items.values().forEach(item -> add(item, subhead, entry));
            case Fields fields -> addGroups(fields, subhead, entry);
        }
    }

    private void addGroups(Fields fields, String subhead, Entry entry) {
        var stories = fields.entries().stream()
                .filter(field -> List.of(STORY_KEYS).contains(Key.normalized(field.key())))
                .findFirst();
        if (stories.isPresent()) {
            var heading = fields.first(SUBHEAD_KEYS).map(text -> subhead(text.text(), text.line()))
                    .orElse(subhead);
            add(stories.get().value(), heading, entry);
            return;
        }
        for (var field : fields.entries()) {
            if (field.value() instanceof Items || fields.entries().size() == 1) {
                add(field.value(), subhead(field.key(), field.line()), entry);
            } else {
                keys.warn(entry.key(), field.value(), Cause.of("value.stories"));
            }
        }
    }

    private String subhead(String written, int line) {
        return PlainText.of(SingleLineText.of(written), line, problems);
    }

    /** Takes the name out of a link of Obsidian or Markdown. */
    private static Scalar reference(Scalar written) {
        var link = WIKI_LINK.matcher(written.text().strip());
        if (!link.matches()) {
            return new Scalar(written.text().strip(), written.form(), written.line());
        }
        return new Scalar(link.group(1) == null ? link.group(2) : link.group(1), written.form(), written.line());
    }

}
