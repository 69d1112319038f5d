package kanbao.content;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import kanbao.article.Article;
import kanbao.article.Classification;
import kanbao.article.ContentKind;
import kanbao.article.Section;
import kanbao.article.Slug;
import kanbao.article.SlugSimilarity;
import kanbao.report.Cause;
import kanbao.report.SingleLineText;
import kanbao.site.Site;

/**
 * The sections that stories may have if the operator has closed the list: those of the settings, those with a file, and the
 * general one. A story with another section is in the general one, and the report names the nearest section.
 */
final class SectionList {

    private static final int MAX_SHOWN = 60;

    private final boolean isClosed;
    private final Section general;
    private final Map<Slug, Section> known = new LinkedHashMap<>();

    SectionList(SubjectResolution subjects, Site site) {
        isClosed = site.sectionsClosed();
        general = new ClassificationParser(site).generalSection();
        if (isClosed) {
            Stream.concat(site.sections().stream(), subjects.entries(ContentKind.SECTION).stream()
                    .map(entry -> new Section(entry.slug(), entry.subject().name())))
                    .forEach(section -> known.put(section.slug(), section));
            known.putIfAbsent(general.slug(), general);
        }
    }

    /** Returns the article in a section of the list. */
    Article listed(Article article, Candidate from) {
        if (!isClosed || known.containsKey(article.section().slug())) {
            return article;
        }
        var name = SingleLineText.of(article.section().name(), MAX_SHOWN);
        var fallback = known.getOrDefault(general.slug(), general);
        from.problems()
                .warning(from.story().groups().sectionLine(), nearest(article.section())
                        .map(section -> Cause.of("section.misspelled", name, fallback.name(), section.name()))
                        .orElseGet(() -> Cause.of("section.unknown", name, fallback.name(), names())));
        return article.withNames(new Classification(fallback, article.classification().topics()), article.byline());
    }

    private String names() {
        return known.values().stream().map(Section::name).collect(Collectors.joining(", "));
    }

    /** A name of at most 60 signs is compared with the names and slugs; up to half of a short one may differ. */
    private Optional<Section> nearest(Section unknown) {
        var written = List.of(SingleLineText.of(unknown.name(), MAX_SHOWN), unknown.slug().value());
        return known.values()
                .stream()
                .filter(section -> distance(section, written) <= Math.max(1, unknown.name().length() / 3))
                .min(Comparator.comparingInt(section -> distance(section, written)));
    }

    private static int distance(Section section, List<String> written) {
        return written.stream()
                .flatMap(text -> Stream.of(SlugSimilarity.distance(section.name(), text),
                        SlugSimilarity.distance(section.slug().value(), text)))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

}
