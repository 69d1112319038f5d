package kanbao.script;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import kanbao.article.AiUse;
import kanbao.article.Article;
import kanbao.article.Author;
import kanbao.article.Body;
import kanbao.article.Byline;
import kanbao.article.Classification;
import kanbao.article.Correction;
import kanbao.article.Credit;
import kanbao.article.Figure;
import kanbao.article.Headline;
import kanbao.article.Introduction;
import kanbao.article.Media;
import kanbao.article.Provenance;
import kanbao.article.Section;
import kanbao.article.SourceCredit;
import kanbao.article.Topic;

/**
 * Copies articles and introductions with converted texts.
 *
 * @param language of converted texts; null if the texts of the article stay as they are
 * @param text     converts a text of the article
 * @param html     converts HTML of the article
 * @param name     converts the name of a section, a topic or an author, which articles in any language have
 */
record RecordConverter(@Nullable String language, UnaryOperator<String> text, UnaryOperator<String> html,
        UnaryOperator<String> name) {

    /** Converts what lists show of an article: all but the body and the provenance. */
    Article summary(Article article) {
        var body = article.body();
        return copy(article, new Body(figure(body.leadPicture()), body.html(), body.text(), text(body.excerpt()),
                body.length(), body.contents(), body.media()), article.provenance());
    }

    Article article(Article article) {
        var body = article.body();
        return copy(article,
                new Body(figure(body.leadPicture()), body.html().converted(html), body.text(), text(body.excerpt()),
                        body.length(), body.contents().converted(html),
                        body.media().stream().map(this::media).toList()),
                provenance(article.provenance()));
    }

    Introduction introduction(Introduction introduction) {
        return new Introduction(text(introduction.standfirst()), figure(introduction.picture()),
                introduction.html().converted(html), text(introduction.excerpt()), language(introduction.language()));
    }

    String text(String original) {
        return original.isEmpty() ? original : text.apply(original);
    }

    private Article copy(Article article, Body body, Provenance provenance) {
        var headline = article.headline();
        return new Article(article.slug(),
                new Headline(text(headline.title()), text(headline.standfirst()), language(headline.language())),
                classification(article.classification()), byline(article.byline()), article.dates(), body, provenance,
                article.placement());
    }

    private String language(String original) {
        return Objects.requireNonNullElse(language, original);
    }

    private @Nullable Figure figure(@Nullable Figure figure) {
        return figure == null
                ? null
                : new Figure(figure.picture(), text(figure.alt()), text(figure.caption()), text(figure.credit()));
    }

    private Media media(Media media) {
        return new Media(media.file(), media.width(), media.height(), media.duration(), media.poster(),
                text(media.title()));
    }

    private Classification classification(Classification original) {
        return new Classification(
                new Section(original.section().slug(), name.apply(original.section().name())),
                original.topics().stream().map(topic -> new Topic(topic.slug(), name.apply(topic.name()))).toList());
    }

    private Byline byline(Byline original) {
        return new Byline(original.authors().stream()
                .map(author -> new Author(author.slug(), name.apply(author.name()))).toList());
    }

    private Provenance provenance(Provenance original) {
        var ai = original.ai();
        return new Provenance(
                original.sources().stream().map(source -> new SourceCredit(text(source.name()), source.link()))
                        .toList(),
                original.corrections().stream()
                        .map(correction -> new Correction(correction.date(), text(correction.text()))).toList(),
                original.original(),
                original.credits().stream().map(credit -> new Credit(credit.role(), texts(credit.names()))).toList(),
                ai == null ? null : new AiUse(ai.kind(), text(ai.words())));
    }

    private List<String> texts(List<String> originals) {
        return originals.stream().map(this::text).toList();
    }

}
