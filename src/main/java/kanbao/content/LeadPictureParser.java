package kanbao.content;

import java.util.Optional;

import kanbao.article.Figure;
import kanbao.article.Picture;
import kanbao.frontmatter.FrontMatterReader;
import kanbao.frontmatter.Key;
import kanbao.frontmatter.Value;
import kanbao.frontmatter.Value.Fields;
import kanbao.frontmatter.Value.Items;
import kanbao.frontmatter.Value.Scalar;
import kanbao.markdown.PlainText;
import kanbao.picture.RemoteReference;
import kanbao.picture.StoryPictures;
import kanbao.report.Cause;
import kanbao.report.ProblemCollector;
import kanbao.report.SingleLineText;

/** Reads the lead picture of a story. */
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
            return reference.flatMap(source -> find(source.text().strip(), source.line(), pictures))
                    .map(picture -> new Figure(picture, alt(value, entry.line()),
                            text(value, Key.IMAGE_CAPTION, "caption"),
                            text(value, Key.IMAGE_CREDIT, "credit")));
        });
    }

    private Optional<Picture> find(String source, int line, StoryPictures pictures) {
        return RemoteReference.isRemote(source)
                ? pictures.findRemote(source, line, problems, Cause.of("picture.lead-remote", source))
                : pictures.find(source, line, problems);
    }

    private static Optional<Scalar> reference(Value value) {
        return switch (value) {
            case Scalar scalar -> Optional.of(scalar);
            case Fields fields -> fields.first("src", "url", "image", "path");
            case Items items -> Optional.empty();
        };
    }

    private String alt(Value value, int line) {
        var alt = text(value, Key.IMAGE_ALT, "alt");
        if (alt.isEmpty()) {
            problems.warning(line, Cause.of("picture.lead-without-alt"));
        }
        return alt;
    }

    private String text(Value value, Key key, String fieldName) {
        var field = value instanceof Fields fields
                ? fields.first(fieldName).map(scalar -> SingleLineText.of(scalar.text()))
                : Optional.<String>empty();
        return field.or(() -> keys.text(key, Cause.of("value.text")))
                .map(text -> PlainText.of(text, value.line(), problems))
                .orElse("");
    }

}
