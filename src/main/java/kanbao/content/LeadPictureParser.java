package kanbao.content;

import java.util.Optional;

import kanbao.article.Figure;
import kanbao.frontmatter.FrontMatterReader;
import kanbao.frontmatter.Key;
import kanbao.frontmatter.Value;
import kanbao.frontmatter.Value.Fields;
import kanbao.frontmatter.Value.Items;
import kanbao.frontmatter.Value.Scalar;
import kanbao.picture.StoryPictures;
import kanbao.report.Cause;
import kanbao.report.ProblemCollector;
import kanbao.report.SingleLineText;

/** Reads the picture above a story. */
final class LeadPictureParser {

    private static final Cause NOT_A_PICTURE = Cause.of("value.picture");

    private final FrontMatterReader keys;
    private final ProblemCollector problems;

    LeadPictureParser(FrontMatterReader keys, ProblemCollector problems) {
        this.keys = keys;
        this.problems = problems;
    }

    Optional<Figure> figure(StoryPictures pictures) {
        return keys.entry(Key.IMAGE).flatMap(entry -> {
            var value = entry.value() instanceof Items items && !items.values().isEmpty()
                    ? items.values().getFirst()
                    : entry.value();
            var reference = reference(value);
            if (reference.isEmpty()) {
                keys.warn(entry, NOT_A_PICTURE);
            }
            return reference.flatMap(source -> pictures.find(source.text().strip(), source.line(), problems))
                    .map(picture -> new Figure(picture, alt(value, entry.line()),
                            words(value, Key.IMAGE_CAPTION, "caption"),
                            words(value, Key.IMAGE_CREDIT, "credit")));
        });
    }

    private static Optional<Scalar> reference(Value value) {
        return switch (value) {
            case Scalar scalar -> Optional.of(scalar);
            case Fields fields -> fields.first("src", "url", "image", "path");
            case Items items -> Optional.empty();
        };
    }

    private String alt(Value value, int line) {
        var alt = words(value, Key.IMAGE_ALT, "alt");
        if (alt.isEmpty()) {
            problems.warning(line, Cause.of("picture.lead-without-alt"));
        }
        return alt;
    }

    private String words(Value value, Key beside, String within) {
        var inside = value instanceof Fields fields
                ? fields.first(within).map(words -> SingleLineText.of(words.text()))
                : Optional.<String>empty();
        return inside.or(() -> keys.words(beside, Cause.of("value.text"))).orElse("");
    }

}
